import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';

/** A milestone told in words: how late, and all its dates in one line. */
export function useMilestoneWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const lateness = ({ state, days, plannedOn }: Milestone): string => {
    if (plannedOn === null) return t('milestones.noPlannedShort');
    if (state === 'overdue') return t('milestones.overdueBy', { days: format.days(days) });
    if (state === 'achieved_on_time' && days === 0) return t('milestones.onTheDay');
    return format.lateness(days);
  };
  const dates = ({ plannedOn, forecastOn, achievedOn }: Milestone): string =>
    [
      plannedOn === null ? t('milestones.noPlanned') : t('milestones.plannedOn', { date: format.date(plannedOn) }),
      achievedOn === null && forecastOn !== null ? t('milestones.forecastOn', { date: format.date(forecastOn) }) : null,
      achievedOn === null ? null : t('milestones.achievedOn', { date: format.date(achievedOn) }),
    ]
      .filter((part) => part !== null)
      .join('; ');
  return { lateness, dates, describe: (milestone: Milestone) => `${dates(milestone)}; ${lateness(milestone)}` };
}
