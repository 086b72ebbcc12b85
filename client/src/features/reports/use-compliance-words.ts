import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { dueReports } from './compliance-rows.ts';

type Figures = Pick<Dashboard, 'compliance' | 'silent'>;

/** What report discipline comes to, in one or two sentences. */
export function useComplianceSentence(): (figures: Figures) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ compliance: { reports }, silent }) => {
    const due = dueReports(reports);
    const silence =
      silent === 0 ? t('overview.strip.noneSilent') : t('compliance.silent', { count: silent, n: format.number(silent) });
    if (due === 0) return `${t('compliance.nothingDue')} ${silence}`;
    const counted = {
      late: format.number(reports.late),
      missing: format.number(reports.missing),
      due: format.number(due),
    };
    return `${t('compliance.headline', { count: due, ...counted })} ${silence}`;
  };
}

/** How long ago a body last reported on a task, from the status date. */
export function useStalenessWords(): (days: number | null) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (days) => {
    if (days === null) return t('compliance.never');
    return days === 0 ? t('age.today') : t('compliance.daysAgo', { days: format.days(days) });
  };
}
