import type { Plan } from '@atkaruu/shared/plans/plan';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { planListOptions } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { ImportLink } from '../ImportLink.tsx';
import { PlanKindBadge } from '../PlanKindBadge.tsx';
import { LegalActLine } from './LegalActLine.tsx';
import styles from './PlansPage.module.css';

export function PlansPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('plans.title')} lead={t('plans.lead')} actions={<ImportLink />} />
      <PlanList />
    </>
  );
}

function PlanList() {
  const { t } = useTranslation();
  const { data: plans, error, refetch } = useQuery(planListOptions);
  if (plans && plans.length === 0) return <Empty why={t('plans.empty')} next={t('plans.emptyNext')} />;
  if (plans) {
    return (
      <ul className={styles.list}>
        {plans.map((plan) => (
          <li key={plan.id} className={styles.plan}>
            <PlanEntry plan={plan} />
          </li>
        ))}
      </ul>
    );
  }
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={6} height={360} />;
}

function PlanEntry({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { leaves, milestones, bodies } = plan.counts;
  return (
    <article className={styles.entry}>
      <p className={styles.facts}>
        <PlanKindBadge kind={plan.kind} />
        <span>{t(plan.isFinished ? 'plans.ended' : 'plans.running')}</span>
      </p>
      <h2>
        <Link to="/plans/$plan" params={{ plan: plan.slug }} className={styles.title}>
          <LocalText text={plan.title} />
        </Link>
      </h2>
      <p className={styles.facts}>
        <span className="numeric">{t('plans.period', { from: format.date(plan.startsOn), to: format.date(plan.endsOn) })}</span>
        <Link to="/plans/$plan/tasks" params={{ plan: plan.slug }} search={{ leaf: true }} className={styles.count}>
          {t('plans.tasks', { count: leaves, n: format.number(leaves) })}
        </Link>
        <Link to="/plans/$plan/milestones" params={{ plan: plan.slug }} className={styles.count}>
          {t('plans.milestones', { count: milestones, n: format.number(milestones) })}
        </Link>
        <span>{t('plans.bodies', { count: bodies, n: format.number(bodies) })}</span>
      </p>
      {plan.description && (
        <p className={styles.description}>
          <LocalText text={plan.description} />
        </p>
      )}
      {plan.legalAct ? <LegalActLine act={plan.legalAct} /> : <p className={styles.act}>{t('plans.noAct')}</p>}
    </article>
  );
}
