import type { Reader } from '@atkaruu/db';
import { compliance, complianceTotals, newestReports, type ReportFact } from '@atkaruu/shared/periods/compliance';
import { reportDueOn } from '@atkaruu/shared/periods/period';
import type { Compliance } from '@atkaruu/shared/reports/compliance-schema';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { PlanSnapshot } from '../plans/index.ts';
import { exceptionRows, reportRows, type ReportWithPeriod } from './period-queries.ts';
import { exceptionsOf } from './period-view.ts';

interface Question {
  on: IsoDate;
  /** Only what was recorded by this instant. */
  knownAt: string | undefined;
}

function periodsOf(rows: readonly ReportWithPeriod[]): Compliance['periods'] {
  const byId = new Map(rows.map((row) => [row.period_id, row]));
  return [...byId.values()].map((row) => ({ id: row.period_id, key: row.key, dueOn: row.bodies_due_on }));
}

/** What the bodies owe and what came in, of the periods that had begun on a day. */
async function reportFacts(
  db: Reader,
  rows: readonly ReportWithPeriod[],
  timeZone: string,
  knownAt?: string,
): Promise<ReportFact[]> {
  const isKnown = (instant: string) => knownAt === undefined || instant <= knownAt;
  const exceptions = await exceptionRows(db, [...new Set(rows.map((row) => row.period_id))]);
  const granted = exceptions.filter((exception) => isKnown(exception.recorded_at));
  return rows.map((row) => {
    const submittedAt = row.first_submitted_at;
    return {
      bodyId: row.body_id,
      periodKey: row.key,
      dueOn: reportDueOn(row.body_id, row.bodies_due_on, exceptionsOf(granted, row.period_id)),
      firstSubmittedOn: submittedAt !== null && isKnown(submittedAt) ? calendarDay(new Date(submittedAt), timeZone) : null,
    };
  });
}

/** Which body reports in time, on a status date. */
export async function readCompliance(db: Reader, snapshot: PlanSnapshot, { on, knownAt }: Question): Promise<Compliance> {
  const { id: planId, timeZone } = snapshot.plan;
  const rows = (await reportRows(db, { planId })).filter((row) => row.starts_on <= on);
  if (rows.length === 0) return { reports: complianceTotals([]), periods: [], byBody: [] };
  const byBody = compliance(await reportFacts(db, rows, timeZone, knownAt), newestReports(snapshot.facts, on), on);
  return { reports: complianceTotals(byBody), periods: periodsOf(rows), byBody };
}
