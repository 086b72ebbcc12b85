import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';

/** How a deadline was read, in words: kind, then its dates. */
export function useDeadlineWords(): (deadline: Deadline) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (deadline) => {
    const { kind, startsOn, dueOn, every } = deadline;
    const parts: string[] = [t(`deadlineKind.${kind}`)];
    if (every !== null) parts.push(t(`recurrence.${every}`).toLowerCase());
    if (startsOn !== null) parts.push(t('task-page.reading.from', { date: format.date(startsOn) }));
    for (const date of deadline.also ?? []) parts.push(t('task-page.reading.to', { date: format.date(date) }));
    if (dueOn !== null) parts.push(t('task-page.reading.to', { date: format.date(dueOn) }));
    return parts.join(', ');
  };
}
