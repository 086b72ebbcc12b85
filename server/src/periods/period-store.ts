import type {
  BodyReportRow,
  PeriodExceptionRow,
  PeriodSettingsRow,
  PeriodSnapshotRow,
  ReportingPeriodRow,
  Transaction,
} from '@atkaruu/db';
import { insertMany } from '@atkaruu/db';

export async function writeSettings(tx: Transaction, row: PeriodSettingsRow): Promise<void> {
  await tx<PeriodSettingsRow>('period_settings').insert(row).onConflict('plan_id').merge();
}

export async function insertPeriods(tx: Transaction, rows: readonly ReportingPeriodRow[]): Promise<void> {
  await insertMany(tx, 'reporting_periods', rows);
}

type Step = Partial<Omit<ReportingPeriodRow, 'id' | 'plan_id' | 'key' | 'version'>>;

/** One step of a period from the version it was read at; false when somebody else was faster. */
export async function stepPeriod(tx: Transaction, { id, version }: ReportingPeriodRow, step: Step): Promise<boolean> {
  const changed = await tx<ReportingPeriodRow>('reporting_periods')
    .where({ id, version })
    .update({ ...step, version: version + 1 });
  return changed === 1;
}

export async function insertException(tx: Transaction, row: PeriodExceptionRow): Promise<void> {
  await tx<PeriodExceptionRow>('period_exceptions').insert(row);
}

/** A snapshot is written once and never changed. */
export async function insertSnapshot(tx: Transaction, row: PeriodSnapshotRow): Promise<void> {
  await tx<PeriodSnapshotRow>('period_snapshots').insert(row);
}

export async function insertReports(tx: Transaction, rows: readonly BodyReportRow[]): Promise<void> {
  await insertMany(tx, 'body_reports', rows);
}

type ReportStep = Partial<Omit<BodyReportRow, 'id' | 'period_id' | 'body_id' | 'version'>>;

/** One step of a report from the version it was read at: of many at once exactly one finds it. */
export async function stepReport(tx: Transaction, { id, version }: BodyReportRow, step: ReportStep): Promise<boolean> {
  const changed = await tx<BodyReportRow>('body_reports')
    .where({ id, version })
    .update({ ...step, version: version + 1 });
  return changed === 1;
}
