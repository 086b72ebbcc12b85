import { numberSchema } from '../tasks/task.ts';
import type { FieldValue } from './classify-rows.ts';

export interface NumberReading {
  number: string;
  /** The spreadsheet had turned it into a date or had dropped its last zero. */
  isRestored: boolean;
}

/** `1.` and `1)` are 1. */
export function plainNumber(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^№\s*/u, '')
    .replace(/[.)\s]+$/u, '');
}

export function isNumber(text: string): boolean {
  return text.length <= 40 && numberSchema.safeParse(text).success;
}

/** 1.10 that a spreadsheet keeps as the number 1.1, or as the date 1 October, read by its place after 1.9. */
export function readNumber(value: FieldValue | undefined, previous: string | null): NumberReading | null {
  if (value === undefined || value.text === '') return null;
  const { cell } = value;
  if (typeof cell === 'object' && cell !== null && cell.kind === 'date' && typeof cell.value === 'string') {
    const [, month = '', day = ''] = cell.value.split('-');
    return { number: `${Number(day)}.${Number(month)}`, isRestored: true };
  }
  const number = plainNumber(value.text);
  const match = /^(\d+)\.(\d)$/.exec(number);
  const before = previous === null ? null : /^(\d+)\.(\d+)$/.exec(previous);
  const expected = before?.[1] === match?.[1] ? Number(before?.[2]) + 1 : NaN;
  if (typeof cell === 'number' && match && expected > 1 && expected % 10 === 0 && expected === Number(match[2]) * 10) {
    return { number: `${match[1] ?? ''}.${expected}`, isRestored: true };
  }
  return { number, isRestored: false };
}
