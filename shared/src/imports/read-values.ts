import { parseDeadline } from '../deadlines/parse-deadline.ts';
import { isoDate, isIsoDate, type IsoDate } from '../values/iso-date.ts';
import type { FieldValue } from './classify-rows.ts';
import type { ReadCell } from './read-table.ts';

/** Nothing is said: an empty cell, a dash, or «х» for “not applicable”. */
export function saysNothing(text: string): boolean {
  return /^[\s\-–—−xх×]?$/iu.test(text.trim());
}

/** `1 234,5` and `1234.5`; null when the text is no number. */
export function readDecimal(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F]/gu, '').replace(',', '.');
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/iu.test(plain) ? Number(plain) : null;
}

/** 0..100: a cell formatted as a percentage, `45 %`, `45,5`. */
export function readPercent({ cell, text }: FieldValue): number | null {
  if (typeof cell === 'object' && cell !== null && cell.kind === 'percent' && typeof cell.value === 'number') return cell.value;
  return readDecimal(text.replace(/%\s*$/u, ''));
}

const DOTTED = /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:\s*г\.?)?$/u;

/** The day of a cell that a spreadsheet keeps as a date. */
export function typedDate(cell: ReadCell): IsoDate | null {
  return typeof cell === 'object' && cell?.kind === 'date' && typeof cell.value === 'string' ? cell.value : null;
}

/** A typed date, 31.12.2023, 2023-12-31 (a time after it is left out), or a day in words; null when it is no one day. */
export function readDate({ cell, text }: Pick<FieldValue, 'cell' | 'text'>): IsoDate | null {
  const typed = typedDate(cell);
  if (typed !== null) return typed;
  const plain = text.trim();
  const iso = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(plain)?.[0];
  if (iso !== undefined) return isIsoDate(iso) ? iso : null;
  const dotted = DOTTED.exec(plain);
  if (dotted) {
    const date = isoDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
    return isIsoDate(date) ? date : null;
  }
  const read = parseDeadline(plain, {});
  return read.kind === 'once' && !read.needsPerson && read.also === undefined ? read.dueOn : null;
}

/** The deadline of a row as a text: that of its cell, or of a first and a last day in two columns. */
export function deadlineTextOf(
  written: FieldValue | undefined,
  starts: FieldValue | undefined,
  ends: FieldValue | undefined,
): FieldValue | undefined {
  if (written !== undefined && (written.text !== '' || (starts === undefined && ends === undefined))) return written;
  if (starts === undefined || starts.text === '') return ends;
  if (ends === undefined || ends.text === '') return starts;
  if (starts.text === ends.text) return ends;
  return { ...ends, cell: null, text: `${starts.text} – ${ends.text}` };
}
