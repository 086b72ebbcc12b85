import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { headlineOf, type FulfilmentClause, type ScheduleClause } from './headline.ts';

/** What the figures say, in one sentence of the reader's language. */
export function useHeadlineSentence(): (dashboard: Dashboard) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { endsOn } = usePlan();

  const fulfilment = (clause: FulfilmentClause) => {
    if (clause.says === 'nothing_due') return t('overview.fulfilment.nothing_due');
    const parts = { n: format.number(clause.n, 1), N: format.number(clause.N, 1), rate: format.percent(clause.rate) };
    if (clause.says === 'by_parts') return t('overview.fulfilment.by_parts', parts);
    return t('overview.fulfilment.counted', { count: clause.N, ...parts });
  };
  const schedule = (clause: ScheduleClause) => {
    switch (clause.says) {
      case 'nothing_planned':
      case 'too_early':
      case 'nothing_verified':
      case 'on_time':
        return t(`overview.schedule.${clause.says}`);
      case 'complete':
        return t('overview.schedule.complete', { date: format.date(clause.on) });
      default: {
        const { count, unit } = clause;
        const delay = unit === 'days' ? format.days(count) : t('overview.schedule.months', { count, n: format.number(count) });
        return t(`overview.schedule.${clause.says}`, { delay });
      }
    }
  };

  return (dashboard) => {
    const headline = headlineOf(dashboard, endsOn);
    if (headline.isUnmeasured) return t('overview.unmeasured');
    return t('overview.sentence', { fulfilment: fulfilment(headline.fulfilment), schedule: schedule(headline.schedule) });
  };
}
