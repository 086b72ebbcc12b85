import { z } from 'zod';
import { idSchema } from '../contract/fields.ts';
import { timelinesses } from '../periods/body-report.ts';
import { isoDateSchema } from '../values/iso-date.ts';

const count = z.int().min(0);
const counts = z.record(z.enum(timelinesses), count);

const cellSchema = z.strictObject({
  /** Key of a period of the list beside. */
  periodKey: z.string(),
  timeliness: z.enum(timelinesses),
  /** After the due day: until it came, or until the status date. */
  daysLate: count,
});

/** Which body reports in time; periods that have not begun by the status date are not in it. */
export const complianceSchema = z.strictObject({
  /** All reports by what became of them. */
  reports: counts,
  /** Oldest first. */
  periods: z.array(z.strictObject({ id: idSchema, key: z.string(), dueOn: isoDateSchema })),
  byBody: z.array(
    z.strictObject({
      bodyId: idSchema,
      counts,
      /** Days since its newest progress report; null: it never reported. */
      stalenessDays: count.nullable(),
      cells: z.array(cellSchema),
    }),
  ),
});
export type Compliance = z.infer<typeof complianceSchema>;
