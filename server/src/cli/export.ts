import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { connect, type Database } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import { exportsContract } from '@atkaruu/shared/exports/contract';
import type { Config } from '../config.ts';
import { exportsRoutes } from '../exports/routes.ts';
import type { Download, ReadContext } from '../http/context.ts';
import { PlanSnapshots } from '../plans/index.ts';
import { clockOf } from './clock.ts';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';
import { NO_SESSION } from '../http/no-session.ts';

interface ExportOptions {
  plan: string;
  format: string;
  asOf?: string;
  lang?: string;
  variant?: string;
  out?: string;
}

const operations = {
  csv: 'exportTasksCsv',
  xlsx: 'exportTasksXlsx',
  json: 'exportPlanJson',
  docx: 'exportPlanDocx',
  ics: 'exportPlanIcs',
  iati: 'exportPlanIati',
  mspdi: 'exportPlanMspdi',
  pdf: 'exportPlanPdf',
  pptx: 'exportPlanPptx',
} as const satisfies Record<string, keyof typeof exportsContract>;

type Format = keyof typeof operations;

function isFormat(text: string): text is Format {
  return Object.hasOwn(operations, text);
}

// Whoever has the database's address may read all of it.
const OPERATOR: Actor = {
  id: 'command-line',
  name: 'atkaruu export',
  role: 'administrator',
  grants: [{ role: 'administrator', planId: null, bodyIds: null }],
  only: null,
};

async function contextOf({ reader, changeNumber }: Database, config: Config): Promise<ReadContext> {
  return {
    actor: OPERATOR,
    now: clockOf(config)(),
    language: 'ru',
    session: NO_SESSION,
    db: reader,
    changeNumber: await changeNumber(),
  };
}

function usage(problem: string): ExitError {
  return new ExitError(EXIT.usage, problem);
}

/** The same file the API gives for the same question: one contract checks both. */
async function makeFile(database: Database, config: Config, options: ExportOptions): Promise<Download> {
  const { plan, format, asOf, lang, variant } = options;
  if (!isFormat(format)) throw usage(`--format is one of ${Object.keys(operations).join(', ')}.`);
  if (variant !== undefined && format !== 'pdf') throw usage('--variant is for --format pdf only.');
  const operation = exportsContract[operations[format]];
  const params = operation.params.safeParse({ plan });
  const query = operation.query.safeParse({ asOf, lang, ...(variant === undefined ? {} : { variant }) });
  if (!params.success) throw usage('--plan is the id or the short name of a plan.');
  if (!query.success) throw usage(query.error.issues.map(({ path, message }) => `--${optionOf(path)}: ${message}.`).join('\n'));
  const handle = exportsRoutes(new PlanSnapshots(), config.baseUrl)[operations[format]];
  return handle({ params: params.data, query: query.data, body: undefined }, await contextOf(database, config));
}

function optionOf(path: readonly PropertyKey[]): string {
  return path[0] === 'asOf' ? 'as-of' : String(path[0]);
}

async function write({ content }: Download, out: string | undefined): Promise<void> {
  if (out !== undefined) await writeFile(out, content);
  else
    await pipeline(Readable.from(Buffer.isBuffer(content) || typeof content === 'string' ? [content] : content), process.stdout);
}

export async function exportPlan(options: ExportOptions): Promise<void> {
  const config = configOf();
  const database = connect(config.databaseUrl);
  try {
    const file = await makeFile(database, config, options);
    await write(file, options.out);
    if (options.out !== undefined) process.stderr.write(`Wrote ${options.out}\n`);
  } catch (error) {
    throw error instanceof AppError ? new ExitError(EXIT.failure, error.message) : error;
  } finally {
    await database.close();
  }
}
