import type { deadlinesContract } from '@atkaruu/shared/deadlines/contract';
import { occurrences } from '@atkaruu/shared/deadlines/occurrences';
import { parseDeadline } from '@atkaruu/shared/deadlines/parse-deadline';
import type { Handlers } from '../http/context.ts';

export const deadlinesRoutes: Handlers<typeof deadlinesContract> = {
  parseDeadline({ body }) {
    const { text, planStartsOn, planEndsOn } = body;
    const deadline = parseDeadline(text, body);
    // Occurrences need the plan's span: without it only a deadline that names its own dates has any.
    const [from, to] = [planStartsOn ?? deadline.startsOn ?? deadline.dueOn, planEndsOn ?? deadline.dueOn];
    const dates =
      from === null || to === null
        ? []
        : occurrences(deadline, { planStartsOn: from, planEndsOn: to, reportingPeriod: 'quarter' });
    return Promise.resolve({ ...deadline, text, occurrences: dates.map((dueOn) => ({ dueOn })) });
  },
};
