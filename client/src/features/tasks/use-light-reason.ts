import type { Thresholds } from '@atkaruu/shared/progress/facts';
import type { Task } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { lightReason } from './light-reason.ts';

/** Why the task has its light, in a sentence. */
export function useLightReason(task: Task, thresholds: Thresholds, asOf: IsoDate): string {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = (value: number) => format.percent(value / 100);
  const reason = lightReason(task, thresholds, asOf);
  switch (reason.why) {
    case 'overdue':
      return t('task-page.reason.overdue', { days: format.days(reason.days) });
    case 'silent':
      return reason.since === null
        ? t('task-page.reason.neverReported')
        : t('task-page.reason.silent', { date: format.date(reason.since) });
    case 'behind':
      return t('task-page.reason.behind', {
        verified: percent(reason.verified),
        expected: percent(reason.expected),
        threshold: format.percent(reason.threshold),
      });
    case 'slips':
      return t('task-page.reason.slips', { days: format.days(reason.days) });
    case 'due_soon':
      return t('task-page.reason.due_soon', { days: format.days(reason.days) });
    case 'worst_below':
    case 'not_in_force':
    case 'completed':
    case 'not_begun':
    case 'on_track':
      return t(`task-page.reason.${reason.why}`);
  }
}
