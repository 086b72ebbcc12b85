import type { ReportingPeriod } from '@atkaruu/shared/periods/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { PeriodBadge } from './CycleBadge.tsx';
import { PeriodActions } from './PeriodActions.tsx';
import styles from './Periods.module.css';

function totalOf({ reports }: ReportingPeriod): number {
  return Object.values(reports).reduce((sum, count) => sum + count, 0);
}

/** The periods that have begun, the newest first. */
export function PeriodList({ periods, today }: { periods: readonly ReportingPeriod[]; today: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const begun = periods.filter(({ startsOn }) => startsOn <= today).toReversed();
  return (
    <ul className={styles.list}>
      {begun.map((period) => (
        <li key={period.id} className={styles.row}>
          <Link to="/plans/$plan/periods/$period" params={{ plan: slug, period: period.id }} className={styles.key}>
            {format.period(period.key)}
          </Link>
          <div className={styles.facts}>
            <PeriodBadge state={period.state} />
            <span>{t('periods.days', { from: format.date(period.startsOn), to: format.date(period.endsOn) })}</span>
            <span className={styles.quiet}>
              {t('periods.due', { bodies: format.date(period.bodiesDueOn), coordinator: format.date(period.coordinatorDueOn) })}
            </span>
            {totalOf(period) > 0 && (
              <span className={styles.quiet}>
                {t('reports.count', { n: format.number(period.reports.verified), total: format.number(totalOf(period)) })}
              </span>
            )}
            {period.revisions.length > 0 && (
              <span className={styles.quiet}>{t('periods.revision', { n: format.number(period.revisions.length) })}</span>
            )}
          </div>
          <PeriodActions period={period} />
        </li>
      ))}
    </ul>
  );
}
