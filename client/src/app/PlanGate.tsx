import type { Plan } from '@atkaruu/shared/plans/plan';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../api/explain-problem.ts';
import { PlanContext, planOptions } from '../api/use-plan.ts';
import { usePlanEvents } from '../api/use-plan-events.ts';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ErrorState, Loading } from '../ui/States.tsx';

/** Hears of what others change. */
function Listening({ plan }: { plan: Plan }) {
  usePlanEvents(plan);
  return null;
}

/** Draws a page of a plan once the plan is there. An address by id becomes the address by slug. */
export function PlanGate() {
  const { t } = useTranslation();
  const { plan: planKey } = useParams({ from: '/plans/$plan' });
  const { data: plan, error, refetch } = useQuery(planOptions(planKey));
  if (plan && plan.slug !== planKey) return <Navigate to="." params={{ plan: plan.slug }} search={true} replace />;
  if (plan) {
    return (
      <PlanContext value={plan}>
        <Listening plan={plan} />
        <Outlet />
      </PlanContext>
    );
  }
  if (explainProblem(error).kind === 'notFound') return <NotFoundPage />;
  if (error) {
    return (
      <>
        <PageHead title={t('nav.plans')} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </>
    );
  }
  return <Loading lines={6} height={480} />;
}
