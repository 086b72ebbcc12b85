import { Link } from '@tanstack/react-router';
import { usePlan } from '../../api/use-plan.ts';
import { HowCounted } from '../../ui/Section.tsx';
import type { MethodRule } from './method-rules.ts';

/** “How counted”: to the rule on the method page. */
export function MethodLink({ rule }: { rule: MethodRule }) {
  const { slug } = usePlan();
  return <HowCounted render={(props) => <Link to="/plans/$plan/method" params={{ plan: slug }} hash={rule} {...props} />} />;
}
