import { z } from 'zod';
import { defineContract } from '../contract/operation.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { deadlineSchema } from './deadline.ts';

export const deadlinesContract = defineContract({
  parseDeadline: {
    method: 'POST',
    path: '/deadlines/parse',
    summary: 'Read a deadline as it is written; what is not surely read says needsPerson',
    permission: 'plan.read',
    pure: true,
    body: z.strictObject({
      text: z.string().max(2000),
      planStartsOn: isoDateSchema.optional(),
      planEndsOn: isoDateSchema.optional(),
      actDate: isoDateSchema.optional(),
    }),
    response: deadlineSchema.extend({ text: z.string(), occurrences: z.array(z.strictObject({ dueOn: isoDateSchema })) }),
    errors: ['invalid_body'],
  },
});
