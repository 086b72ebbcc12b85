import { fromJson, type Reader } from '@atkaruu/db';
import { AppError, fieldError } from '@atkaruu/shared/contract/errors';
import { MOST_SHOWN, importsContract, mappingSchema, type ImportDraft } from '@atkaruu/shared/imports/contract';
import { assertCan, assertSeen } from '../http/authorize.ts';
import type { Handlers } from '../http/context.ts';
import { decodeOffset, encodeCursor, PAGE_SIZE } from '../http/cursor.ts';
import { staleVersion } from '../http/etag.ts';
import { placeOfPlan, planIdOf, type PlanSnapshots } from '../plans/index.ts';
import { applyImport } from './apply-import.ts';
import { findImport, findImportText, listImportHeads, listRows, summaryFromRow } from './import-queries.ts';
import { deleteDraft, insertImport, rememberMapping, replacePreview } from './import-store.ts';
import { decisionsOf, makePreview } from './make-preview.ts';
import { problemsCsv } from './write-csv.ts';
import { undoImport } from './undo-import.ts';

type Decisions = ImportDraft['decisions'];
type Choices = Partial<Pick<ImportDraft, 'mapping' | 'decisions' | 'plan'>>;

const choicesSchema = importsContract.updateImport.body;
const NO_DECISIONS: Decisions = { bodies: {}, deadlines: {}, missing: 'keep' };

/** What was decided before holds where nothing else is. */
function decided(
  before: Decisions,
  { bodies, deadlines, missing }: { [K in keyof Decisions]?: Decisions[K] | undefined },
): Decisions {
  return { bodies: bodies ?? before.bodies, deadlines: deadlines ?? before.deadlines, missing: missing ?? before.missing };
}

const MAPPING_FIELD = '/mapping';

/** What the field `mapping` of the form says: a mapping, or all that PATCH takes. */
function choicesOf(text: string | undefined): Choices {
  if (text === undefined || text.trim() === '') return {};
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw fieldError(MAPPING_FIELD, 'not_json', 'The mapping is JSON, as the preview shows it.');
  }
  const mapping = mappingSchema.safeParse(json);
  if (mapping.success) return { mapping: mapping.data };
  const choices = choicesSchema.safeParse(json);
  if (!choices.success)
    throw fieldError(
      MAPPING_FIELD,
      'not_a_mapping',
      `The mapping is not of the preview’s form: ${choices.error.issues[0]?.message ?? ''}.`,
    );
  const { mapping: given, decisions, plan } = choices.data;
  return {
    ...(given ? { mapping: given } : {}),
    ...(decisions ? { decisions: decided(NO_DECISIONS, decisions) } : {}),
    ...(plan ? { plan } : {}),
  };
}

async function draftOf(db: Reader, id: string): Promise<ImportDraft> {
  const head = await findImport(db, id);
  const { statusDate: _statusDate, ...summary } = fromJson(head.summary);
  const { items } = await listRows(db, id, { action: undefined, offset: 0, limit: MOST_SHOWN });
  return { ...summaryFromRow(head), ...summary, decisions: decisionsOf(head), rows: items };
}

function pageFrom<T>(items: T[], total: number, offset: number): { items: T[]; total: number; nextCursor: string | null } {
  const end = offset + items.length;
  return { items, total, nextCursor: end < total && items.length > 0 ? encodeCursor(end) : null };
}

export function importsRoutes(snapshots: PlanSnapshots): Handlers<typeof importsContract> {
  return {
    async createImport({ body }, context) {
      const { file } = context;
      if (file === null) throw fieldError('/file', 'required', 'Send a file in the field “file” of a multipart form.');
      const planId = body.plan === 'new' ? null : await planIdOf(context.db, body.plan);
      const place = planId === null ? { planId } : await placeOfPlan(context.db, planId);
      if (planId !== null) assertSeen(context, place);
      assertCan(context, 'import.write', place ?? { planId });
      const { mapping = null, decisions = NO_DECISIONS, plan = null } = choicesOf(body.mapping);
      const source = { path: file.path, read: null };
      const fileName = file.fileName.slice(0, 300);
      const made = await makePreview(snapshots, { source, fileName, planId, mapping, decisions, plan }, context);
      return async ({ tx, newId, now, actor }) => {
        const id = newId();
        await insertImport(
          tx,
          {
            id,
            state: 'draft',
            file_name: fileName,
            format: made.answer.file.format,
            plan_id: planId,
            ...made.columns,
            tables: made.tables,
            created_at: now.toISOString(),
            created_by: actor.name,
            applied_at: null,
            applied_seq: null,
            before: null,
            version: 1,
          },
          made.answer.rows,
        );
        return draftOf(tx, id);
      };
    },

    async updateImport({ params, body }, context) {
      const head = await findImport(context.db, params.import);
      if (head.state !== 'draft') throw new AppError('conflict', 'This import was applied already; it can only be undone.');
      if (head.version !== context.expectedVersion) throw staleVersion(head.version);
      const summary = fromJson(head.summary);
      const read = await findImportText(context.db, head.id, 'tables');
      const request = {
        source: { path: null, read },
        fileName: head.file_name,
        planId: head.plan_id,
        mapping: body.mapping ?? summary.mapping,
        decisions: decided(decisionsOf(head), body.decisions ?? {}),
        plan: body.plan ?? summary.plan,
      };
      const made = await makePreview(snapshots, request, context);
      return async ({ tx, now }) => {
        if (!(await replacePreview(tx, head, made.columns, made.answer.rows))) throw staleVersion(head.version);
        if (body.mapping) await rememberMapping(tx, made.answer.summary.table.signature, body.mapping, now.toISOString());
        return draftOf(tx, head.id);
      };
    },

    async listImports({ query }, { db }) {
      const offset = query.cursor === undefined ? 0 : decodeOffset(query.cursor);
      const planId = query.plan === undefined ? undefined : await planIdOf(db, query.plan);
      const { items, total } = await listImportHeads(db, { planId, state: query.state, offset, limit: query.limit ?? PAGE_SIZE });
      return pageFrom(items, total, offset);
    },

    getImport: ({ params }, { db }) => draftOf(db, params.import),

    async listImportRows({ params, query }, { db }) {
      await findImport(db, params.import);
      const offset = query.cursor === undefined ? 0 : decodeOffset(query.cursor);
      const { items, total } = await listRows(db, params.import, {
        action: query.action,
        offset,
        limit: query.limit ?? PAGE_SIZE,
      });
      return pageFrom(items, total, offset);
    },

    async listImportProblems({ params }, { db }) {
      const head = await findImport(db, params.import);
      const issues = fromJson<ImportDraft['issues']>((await findImportText(db, params.import, 'issues')) ?? '[]');
      return { fileName: `${head.file_name.replace(/\.[^.]*$/u, '')} — problems.csv`, content: problemsCsv(issues) };
    },

    async applyImport({ params, body }, context) {
      await applyImport(context, snapshots, await findImport(context.tx, params.import), body);
      return draftOf(context.tx, params.import);
    },

    async undoImport({ params }, context) {
      await undoImport(context, await findImport(context.tx, params.import));
      return draftOf(context.tx, params.import);
    },

    async deleteImport({ params }, { tx }) {
      const head = await findImport(tx, params.import);
      if (head.state !== 'draft') throw new AppError('conflict', 'Only a draft is given up; an applied import is undone.');
      await deleteDraft(tx, head.id);
      return null;
    },
  };
}
