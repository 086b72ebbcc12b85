import { toJson, fromJson, type ImportFileRow, type Reader } from '@atkaruu/db';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import type { PlanMapping } from '@atkaruu/shared/imports/map-columns';
import type { PlanProposal } from '@atkaruu/shared/imports/plan-proposal';
import type { ImportDecisions } from '@atkaruu/shared/imports/preview-import';
import { calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { bodyRegister } from '../bodies/index.ts';
import type { ReadContext } from '../http/context.ts';
import { statusDateOf, type PlanSnapshot, type PlanSnapshots } from '../plans/index.ts';
import { newestNarratives, rememberedMappings } from './import-queries.ts';
import type { PreviewJob } from './preview-job.ts';
import { runPreview, type Previewed } from './run-preview.ts';
import { storedTasks } from './stored-tasks.ts';

const ZONE = 'Asia/Bishkek';

export interface PreviewRequest {
  source: Pick<PreviewJob, 'path' | 'read'>;
  fileName: string;
  planId: string | null;
  mapping: PlanMapping | null;
  decisions: ImportDecisions;
  plan: PlanProposal | null;
}

export interface MadePreview {
  answer: Previewed;
  /** JSON of the file's tables. */
  tables: string;
  columns: Pick<ImportFileRow, 'base_seq' | 'summary' | 'counts' | 'decisions' | 'issues'>;
}

async function targetOf(db: Reader, snapshot: PlanSnapshot, statusDate: IsoDate, now: Date): Promise<PreviewJob['target']> {
  const { plan } = snapshot;
  const narratives = await newestNarratives(db, plan.id, statusDate);
  return {
    id: plan.id,
    stored: storedTasks(snapshot, narratives, statusDate, now),
    context: { planStartsOn: plan.startsOn, planEndsOn: plan.endsOn, actDate: plan.legalAct?.issuedOn ?? undefined },
    statusDate,
  };
}

function countsOf({ rows, summary, issueCounts }: Previewed): ImportDraft['counts'] {
  const count = (action: string): number => rows.filter((row) => row.action === action).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    missing: count('missing'),
    errors: count('error'),
    questions: issueCounts.questions,
    issues: issueCounts.all,
    newBodies: summary.unknownBodies.length,
  };
}

/** Reads a file, or what was read of it before, and says what it would change. No transaction is open meanwhile. */
export async function makePreview(snapshots: PlanSnapshots, request: PreviewRequest, context: ReadContext): Promise<MadePreview> {
  const { db, now } = context;
  const snapshot = request.planId === null ? null : await snapshots.read(context, request.planId);
  const today = calendarDay(now, snapshot?.plan.timeZone ?? ZONE);
  const { decisions, mapping, plan, fileName } = request;
  const common = {
    fileName,
    mapping,
    decisions,
    plan,
    today,
    remembered: await rememberedMappings(db),
    register: await bodyRegister(db, snapshot?.plan.id ?? null),
  };
  const jobOn = async (source: PreviewRequest['source'], on: IsoDate): Promise<PreviewJob> => ({
    ...common,
    ...source,
    target: snapshot === null ? null : await targetOf(db, snapshot, on, now),
  });
  const statusDate = snapshot === null ? today : statusDateOf(snapshot.plan, now).statusDate;
  let answer = await runPreview(await jobOn(request.source, statusDate));
  let tables = request.source.read;
  if ('askedOn' in answer) {
    // The file shows the plan as of another day: it is compared with the plan of that day.
    tables = answer.read;
    answer = await runPreview(await jobOn({ path: null, read: tables }, answer.askedOn));
  }
  if ('askedOn' in answer)
    throw new AppError('unreadable_file', 'The file does not say clearly of which day it is; export the plan again.');
  const { summary, issues, file } = answer;
  const { table, plan: proposal, unknownBodies, unclearDeadlines } = summary;
  return {
    answer,
    tables: answer.read ?? tables ?? '',
    columns: {
      base_seq: context.changeNumber,
      summary: toJson({
        details: file.details,
        table,
        mapping: summary.mapping,
        plan: proposal,
        unknownBodies,
        unclearDeadlines,
        statusDate: summary.statusDate,
        issues: answer.firstIssues,
      }),
      counts: toJson(countsOf(answer)),
      decisions: toJson(decisions),
      issues,
    },
  };
}

export function decisionsOf(row: Pick<ImportFileRow, 'decisions'>): ImportDecisions {
  return fromJson(row.decisions);
}
