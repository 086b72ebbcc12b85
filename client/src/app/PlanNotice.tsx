import type { Plan } from '@atkaruu/shared/plans/plan';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { statusDateOf } from '../api/use-status-date.ts';
import { useFormat } from '../i18n/use-format.ts';
import styles from './PlanNotice.module.css';
import { PlanKindBadge } from './PlanKindBadge.tsx';

/** What a reader must know before any figure: what kind of data this is, and of which day. */
export function PlanNotice({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf, isChosen } = statusDateOf(plan, useSearch({ strict: false }));
  return (
    <div className={styles.notice}>
      <PlanKindBadge kind={plan.kind} />
      {isChosen && (
        <p>
          {t('asOf.past', { date: format.date(asOf) })}{' '}
          <Link to="." search={(before) => ({ ...before, asOf: undefined })} data-print="hide">
            {t('asOf.back', { date: format.date(plan.statusDate) })}
          </Link>
        </p>
      )}
      {!isChosen && plan.isFinished && <p>{t('plan.finished', { date: format.date(plan.endsOn) })}</p>}
    </div>
  );
}
