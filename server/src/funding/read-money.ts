import type { Reader } from '@atkaruu/db';
import type { FundingSource, Money, MoneyEntry } from '@atkaruu/shared/funding/contract';
import { moneyTotals, type MoneyKind } from '@atkaruu/shared/funding/money-totals';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Currency } from '@atkaruu/shared/values/money';
import { periodOf } from '@atkaruu/shared/values/period';
import { isThere, taskPlacesOf, type StoredPlan } from '../plans/index.ts';
import { listEntryRows, listSourceRows, type StoredEntry, type StoredSource } from './money-queries.ts';

export interface MoneyQuestion {
  on: IsoDate;
  knownAt?: string | undefined;
  source?: string | undefined;
  task?: string | undefined;
  kind?: readonly MoneyKind[] | undefined;
  currency?: readonly Currency[] | undefined;
}

export function sourceView({ recordedAt: _at, recordedBy: _by, removedAt: _removed, ...source }: StoredSource): FundingSource {
  return source;
}

export function entryView(
  { removedAt: _removedAt, ...entry }: StoredEntry,
  plan: Pick<StoredPlan, 'reportingPeriod'>,
  places: ReadonlyMap<string, { number: string }>,
): MoneyEntry {
  const taskNumber = entry.taskId === null ? null : (places.get(entry.taskId)?.number ?? null);
  return { ...entry, taskNumber, period: periodOf(entry.effectiveOn, plan.reportingPeriod).key };
}

/** The entries that answer a question, newest day first. */
export async function readEntries(db: Reader, plan: StoredPlan, question: MoneyQuestion): Promise<MoneyEntry[]> {
  const { on, knownAt, source, task, kind, currency } = question;
  const places = await taskPlacesOf(db, plan.id);
  return (await listEntryRows(db, plan.id))
    .filter((entry) => entry.effectiveOn <= on && isThere(entry, knownAt))
    .filter((entry) => source === undefined || entry.sourceId === source)
    .filter((entry) => task === undefined || entry.taskId === task)
    .filter((entry) => kind === undefined || kind.includes(entry.kind))
    .filter((entry) => currency === undefined || currency.includes(entry.currency))
    .map((entry) => entryView(entry, plan, places));
}

function groups<K>(entries: readonly MoneyEntry[], keyOf: (entry: MoneyEntry) => K): Map<K, MoneyEntry[]> {
  const found = new Map<K, MoneyEntry[]>();
  for (const entry of entries) found.set(keyOf(entry), [...(found.get(keyOf(entry)) ?? []), entry]);
  return found;
}

function byNumber(a: { taskNumber: string | null }, b: { taskNumber: string | null }): number {
  if (a.taskNumber === null || b.taskNumber === null) return Number(a.taskNumber === null) - Number(b.taskNumber === null);
  return a.taskNumber.localeCompare(b.taskNumber, 'ru', { numeric: true });
}

/** The same entries summed by source, task and period, each within one currency; a source without any is listed, too. */
export async function readMoney(db: Reader, plan: StoredPlan, question: MoneyQuestion): Promise<Money> {
  const entries = await readEntries(db, plan, question);
  const sources = (await listSourceRows(db, plan.id))
    .filter((source) => isThere(source, question.knownAt))
    .filter(({ id }) => question.source === undefined || id === question.source);
  const bySource = groups(entries, ({ sourceId }) => sourceId);
  const byTask = groups(entries, ({ taskId }) => taskId);
  const byPeriod = groups(entries, ({ period }) => period);
  return {
    asOf: question.on,
    totals: moneyTotals(entries),
    bySource: sources.map((source) => ({ source: sourceView(source), totals: moneyTotals(bySource.get(source.id) ?? []) })),
    byTask: [...byTask]
      .map(([taskId, mine]) => ({ taskId, taskNumber: mine[0]?.taskNumber ?? null, totals: moneyTotals(mine) }))
      .sort(byNumber),
    byPeriod: [...byPeriod].sort(([a], [b]) => (a < b ? -1 : 1)).map(([period, mine]) => ({ period, totals: moneyTotals(mine) })),
  };
}
