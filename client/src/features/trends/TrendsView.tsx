import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { ErrorState, Loading } from '../../ui/States.tsx';
import { DeclaredSection } from './DeclaredSection.tsx';
import { FlowSection } from './FlowSection.tsx';
import { MilestoneTrendSection } from './MilestoneTrendSection.tsx';
import { MovementSection } from './MovementSection.tsx';
import { useCumulativeFlow, useDeclaredLights, useMilestoneTrend } from './use-trends.ts';

/** How the plan moves: queues, milestones, states, and lights declared by hand. */
export function TrendsView({ stocktake }: { stocktake: Stocktake }) {
  const { id } = usePlan();
  const { can } = useMe();
  const mayRead = can('register.read', { planId: id });
  const flow = useCumulativeFlow();
  const trend = useMilestoneTrend();
  const declared = useDeclaredLights(mayRead);
  const error = flow.error ?? trend.error ?? declared.error;
  if (error) {
    const onRetry = () => void Promise.all([flow.refetch(), trend.refetch(), declared.refetch()]);
    return <ErrorState error={error} onRetry={onRetry} />;
  }
  if (!flow.data || !trend.data || (mayRead && !declared.data)) return <Loading lines={8} height={960} />;
  return (
    <>
      <FlowSection flow={flow.data} />
      <MilestoneTrendSection trend={trend.data} />
      <MovementSection stocktake={stocktake} />
      <DeclaredSection declared={stocktake.declared} list={declared.data ?? null} />
    </>
  );
}
