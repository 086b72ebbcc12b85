import type { Body } from '@atkaruu/shared/bodies/body';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import type { ProgressFact } from '@atkaruu/shared/progress/facts';
import { inLanguage, type Language, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { Reader } from '@atkaruu/db';
import { bodyOn } from '../bodies/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { assessedPlan, type AssessedPlan, type PlanRow, type StatusQuestion } from '../tasks/index.ts';
import type { Naming } from './describe-selection.ts';
import { readNarratives } from './export-queries.ts';
import { provenanceOf, type Provenance } from './provenance.ts';

/** Who asks for a file, when, and in which language. */
export interface ExportReader {
  language: Language;
  actor: Actor;
  now: Date;
  baseUrl: string | null;
}

/** A plan as every format writes it: judged on the status date, bodies by the names of that day, and where it comes from. */
export interface PlanExport {
  snapshot: PlanSnapshot;
  question: StatusQuestion;
  assessed: AssessedPlan;
  bodies: ReadonlyMap<string, Body>;
  provenance: Provenance;
  naming: Naming;
}

function namingIn(language: Language, snapshot: PlanSnapshot, bodies: ReadonlyMap<string, Body>): Naming {
  return {
    language,
    task: (id) => {
      const task = snapshot.byId.get(id);
      return task === undefined ? id : `${task.number} ${inLanguage(task.title, language).text}`;
    },
    body: (id) => {
      const body = bodies.get(id);
      return body === undefined ? id : inLanguage(body.name, language).text;
    },
  };
}

export function readPlanExport(snapshot: PlanSnapshot, question: StatusQuestion, reader: ExportReader): PlanExport {
  const { language, now } = reader;
  const assessed = assessedPlan(snapshot, question, now);
  const bodies = new Map(snapshot.bodies.map((body) => [body.id, bodyOn(body, snapshot.bodies, assessed.on)]));
  return {
    snapshot,
    question,
    assessed,
    bodies,
    provenance: provenanceOf({ ...reader, snapshot, asOf: assessed.on, knownAt: question.knownAt }),
    naming: namingIn(language, snapshot, bodies),
  };
}

/** The report that speaks for a leaf on the status date. */
function newestReport({ leaf }: PlanRow, on: string): ProgressFact | undefined {
  return leaf?.task.entries.findLast(({ effectiveOn }) => effectiveOn <= on);
}

/** Task id → what its newest report says was done. */
export async function newestNarratives(
  db: Reader,
  rows: readonly PlanRow[],
  on: string,
): Promise<ReadonlyMap<string, LocalizedText>> {
  const newest = rows.flatMap((row) => {
    const report = newestReport(row, on);
    return report === undefined ? [] : [{ taskId: row.task.id, entryId: report.id }];
  });
  const texts = await readNarratives(
    db,
    newest.map(({ entryId }) => entryId),
  );
  return new Map(
    newest.flatMap(({ taskId, entryId }) => {
      const text = texts.get(entryId);
      return text === undefined ? [] : [[taskId, text]];
    }),
  );
}
