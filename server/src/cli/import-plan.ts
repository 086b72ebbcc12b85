import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';
import { connect, type Database } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import { MOST_UPLOAD_BYTES, type ImportDraft } from '@atkaruu/shared/imports/contract';
import type { RequestContext, WriteContext } from '../http/context.ts';
import type { ReceivedFile } from '../http/receive-upload.ts';
import { importsRoutes } from '../imports/routes.ts';
import { PlanSnapshots } from '../plans/index.ts';
import { clockOf } from './clock.ts';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';
import { NO_SESSION } from '../http/no-session.ts';

interface ImportOptions {
  plan: string;
  dryRun?: boolean;
  map?: string;
  act?: string;
  reason?: string;
  json?: boolean;
}

/** Whoever may run the program on its own machine may do everything. */
const OPERATOR: Actor = {
  id: 'command-line',
  name: 'Командная строка',
  role: 'administrator',
  grants: [{ role: 'administrator', planId: null, bodyIds: null }],
  only: null,
};

async function fileAt(path: string): Promise<ReceivedFile> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile() !== true) throw new ExitError(EXIT.usage, `There is no file ${path}.`);
  if (found.size > MOST_UPLOAD_BYTES)
    throw new ExitError(
      EXIT.failure,
      `The file is larger than ${MOST_UPLOAD_BYTES / 1_048_576} MB; split it or leave out pictures.`,
    );
  const sha256 = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  return { path, fileName: basename(path), sizeBytes: found.size, sha256 };
}

function tell(draft: ImportDraft): void {
  for (const { severity, cell, row, code, message, suggestion, value } of draft.issues) {
    if (severity === 'note') continue;
    const place = cell ?? (row === null ? '' : `row ${row}`);
    process.stderr.write(`${severity} ${place} ${code}: ${message} ${suggestion}${value === null ? '' : ` [${value}]`}\n`);
  }
  const { added, changed, unchanged, missing, errors } = draft.counts;
  process.stderr.write(`${added} added, ${changed} changed, ${unchanged} unchanged, ${missing} missing, ${errors} with errors\n`);
}

class LocalImports {
  readonly #database: Database;
  readonly #request: RequestContext;
  readonly #handlers = importsRoutes(new PlanSnapshots());

  constructor(database: Database, now: Date) {
    this.#database = database;
    this.#request = { actor: OPERATOR, now, language: 'ru', session: NO_SESSION };
  }

  #write<T>(operation: string, work: (context: WriteContext) => Promise<T>): Promise<T> {
    return this.#database.writer.transaction((tx) =>
      work({
        ...this.#request,
        tx,
        newId: randomUUID,
        channel: 'api',
        operation,
        afterCommit: () => undefined,
        expectedVersion: 0,
        file: null,
      }),
    );
  }

  async create(file: ReceivedFile, plan: string, mapping: string | undefined): Promise<ImportDraft> {
    const { reader, changeNumber } = this.#database;
    const context = { ...this.#request, db: reader, changeNumber: await changeNumber(), expectedVersion: 0, file };
    const body = { plan, mapping };
    const write = await this.#handlers.createImport({ params: undefined, query: undefined, body }, context);
    return this.#write('createImport', write);
  }

  discard(id: string): Promise<null> {
    return this.#write('deleteImport', (context) =>
      this.#handlers.deleteImport({ params: { import: id }, query: undefined, body: undefined }, context),
    );
  }

  apply(id: string, { act, reason }: ImportOptions): Promise<ImportDraft> {
    const body = { legalAct: act ?? null, reason: reason ?? null };
    return this.#write('applyImport', (context) =>
      this.#handlers.applyImport({ params: { import: id }, query: undefined, body }, context),
    );
  }
}

async function carryOut(imports: LocalImports, file: ReceivedFile, options: ImportOptions): Promise<ImportDraft> {
  const mapping = options.map === undefined ? undefined : await readFile(options.map, 'utf8');
  const draft = await imports.create(file, options.plan, mapping);
  tell(draft);
  const hasErrors = draft.counts.errors > 0;
  if (options.dryRun === true || hasErrors) await imports.discard(draft.id);
  if (hasErrors) throw new ExitError(EXIT.failure, 'Nothing was stored: correct the rows with errors and bring the file again.');
  return options.dryRun === true ? draft : imports.apply(draft.id, options);
}

/** `atkaruu import`: the same preview and the same all-or-nothing as in the browser. */
export async function importPlan(path: string, options: ImportOptions): Promise<void> {
  const config = configOf();
  const file = await fileAt(path);
  if (options.map !== undefined) await fileAt(options.map);
  const database = connect(config.databaseUrl);
  try {
    const done = await carryOut(new LocalImports(database, clockOf(config)()), file, options);
    process.stdout.write(options.json === true ? `${JSON.stringify(done)}\n` : `${done.planId ?? 'new'}\n`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ExitError(EXIT.failure, error.message);
  } finally {
    await database.close();
  }
}
