import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { summarise } from './milestone-rows.ts';
import { useMilestones } from './use-milestones.ts';

/** All milestones of the plan in one sentence; nothing while it is not known. */
export function useMilestonesLead(): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useMilestones({});
  if (data === undefined || data.length === 0) return undefined;
  const { total, achieved, overdue, forecastLate } = summarise(data);
  return t('milestones.sentence', {
    ratio: format.ratio({ n: achieved, N: total, rate: achieved / total }),
    overdue: format.number(overdue),
    late: format.number(forecastLate),
  });
}
