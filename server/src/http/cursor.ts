import { AppError } from '@atkaruu/shared/contract/errors';

/** Page marks are opaque to callers: base64url of what the list needs to go on. */
export function encodeCursor(position: string | number): string {
  return Buffer.from(String(position)).toString('base64url');
}

export function decodeOffset(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!/^\d{1,9}$/.test(text)) throw new AppError('invalid_cursor', 'Take `cursor` from `nextCursor` of the page before.');
  return Number(text);
}

export const PAGE_SIZE = 50;

interface Sliceable<T> {
  readonly length: number;
  slice: (start: number, end: number) => T[];
}

/** One page of a list that is in memory. */
export function pageAt<T>(
  all: Sliceable<T>,
  cursor: string | undefined,
  limit = PAGE_SIZE,
): { items: T[]; total: number; nextCursor: string | null } {
  const start = decodeOffset(cursor);
  const end = start + limit;
  return { items: all.slice(start, end), total: all.length, nextCursor: end < all.length ? encodeCursor(end) : null };
}
