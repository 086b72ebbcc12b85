import type { Recurrence } from './deadline.ts';
import type { Moment } from './moment.ts';
import { readMoment, readPartial, type Read } from './read-moment.ts';
import type { Meaning, Token } from './token.ts';

export type Role = 'at' | 'by' | 'before' | 'during' | 'from' | 'after';

/** Whose year a day without one belongs to, when a report is spoken of. */
export type YearNote = 'this' | 'next' | 'cut';

export type MomentClause = { kind: 'moment'; role: Role; moment: Moment; sure: boolean; yearNote: YearNote | null };
export type SpanClause = { kind: 'span'; from: Moment; to: Moment; sure: boolean };

/** One statement of a deadline cell; the cell is read when its statements fit together and none is `unknown`. */
export type Clause =
  | MomentClause
  | SpanClause
  | { kind: 'every'; unit: Recurrence | null }
  | { kind: 'ongoing'; sure: boolean }
  | Extract<Meaning, { kind: 'after_period' }>
  | { kind: 'period_end' }
  | { kind: 'and' }
  | { kind: 'unknown' };

export function readClauses(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.kind === 'comma') {
      at += 1;
      continue;
    }
    const read = readFixed(tokens, at) ?? readDated(tokens, at) ?? { value: { kind: 'unknown' }, next: at + 1 };
    clauses.push(read.value);
    at = read.next;
  }
  return clauses;
}

function readFixed(tokens: readonly Token[], start: number): Read<Clause> | null {
  const hasBy = ['by', 'by_firm'].includes(tokens[start]?.kind ?? '');
  const at = hasBy ? start + 1 : start;
  const token = tokens[at];
  if (token?.kind === 'after_period') {
    const next = tokens[at + 1]?.kind === 'by_after' ? at + 2 : at + 1;
    const { months, day, of, sure } = token;
    return { value: { kind: 'after_period', months, day, of, sure }, next };
  }
  if (token?.kind === 'and' && !hasBy) return { value: { kind: 'and' }, next: at + 1 };
  if (token?.kind === 'period_end') return { value: { kind: 'period_end' }, next: at + 1 };
  if (hasBy) return null;
  if (token?.kind === 'every') return { value: { kind: 'every', unit: token.unit }, next: at + 1 };
  return token?.kind === 'ongoing' ? { value: { kind: 'ongoing', sure: token.sure }, next: at + 1 } : null;
}

/** The small words around one date. */
interface Frame {
  signs: Set<string>;
  next: number;
}

const before = ['by', 'by_firm', 'before', 'to', 'during', 'from', 'between', 'after', 'in', 'end'];
const behind = ['by_after', 'from_after', 'during_after', 'end', 'inclusive', 'this_year', 'next_year', 'after'];

function readFrame(tokens: readonly Token[], at: number, known: readonly string[]): Frame {
  const signs = new Set<string>();
  let next = at;
  for (let token = tokens[next]; token && known.includes(token.kind); token = tokens[next]) {
    signs.add(token.kind);
    next += 1;
  }
  return { signs, next };
}

function readDated(tokens: readonly Token[], at: number): Read<Clause> | null {
  const opening = readFrame(tokens, at, before);
  const left = readPartial(tokens, opening.next) ?? readMoment(tokens, opening.next);
  if (left === null) return null;
  const closing = readFrame(tokens, left.next, behind);
  const signs = new Set([...opening.signs, ...closing.signs]);
  return (
    readSpan(tokens, { signs, next: closing.next }, left.value) ?? readSingle(tokens, { signs, next: closing.next }, left.value)
  );
}

function readSpan(tokens: readonly Token[], frame: Frame, from: Moment): Read<Clause> | null {
  const opensSpan = ['from', 'between', 'from_after'].some((sign) => frame.signs.has(sign));
  const joint = readFrame(tokens, frame.next, jointsOf(frame.signs, opensSpan));
  const isOpenKyrgyz = frame.signs.has('from_after');
  if (joint.signs.size === 0 && !isOpenKyrgyz) return null;
  const right = readMoment(tokens, joint.next);
  if (right === null) return null;
  const closing = readFrame(tokens, right.next, behind);
  if (isOpenKyrgyz && joint.signs.size === 0 && !closing.signs.has('by_after')) return null;
  const sure = isSureSpan({ from, to: right.value, opensSpan, opening: frame.signs, joint: joint.signs, closing: closing.signs });
  return { value: { kind: 'span', from, to: right.value, sure }, next: closing.next };
}

interface SpanWords {
  from: Moment;
  to: Moment;
  opensSpan: boolean;
  opening: ReadonlySet<string>;
  joint: ReadonlySet<string>;
  closing: ReadonlySet<string>;
}

function isSureSpan({ from, to, opensSpan, opening, joint, closing }: SpanWords): boolean {
  const isUniform = from.precision === to.precision;
  // A plural makes a single year doubtful, but not the years of a span.
  const areSure = (isUniform && from.precision === 'year') || (from.sure && to.sure);
  // «март 2018-2020 годов» means March of three years.
  const isEven = isUniform || (opensSpan && !joint.has('dash'));
  const isBounded = joint.has('by') || joint.has('by_firm') || closing.has('by_after');
  const isClosed = to.precision === 'day' || ['end', 'inclusive'].some((sign) => joint.has(sign) || closing.has(sign));
  const isOdd =
    (to.yearFirst && !from.yearFirst) ||
    ['by', 'by_firm', 'before', 'after', 'end', 'to'].some((sign) => opening.has(sign)) ||
    ['from_after', 'after', 'this_year', 'next_year'].some((sign) => closing.has(sign));
  return areSure && isEven && (!isBounded || isClosed) && !isOdd;
}

function jointsOf(signs: ReadonlySet<string>, opensSpan: boolean): string[] {
  const joints = ['dash', 'to', 'end'];
  if (opensSpan) joints.push('by', 'by_firm');
  if (signs.has('between')) joints.push('and');
  return joints;
}

function readSingle(tokens: readonly Token[], { signs, next }: Frame, moment: Moment): Read<Clause> {
  const cut = moment.year === null && isBareYear(tokens[next]);
  const yearNote = signs.has('next_year') ? 'next' : signs.has('this_year') ? 'this' : cut ? 'cut' : null;
  const { role, sure } = roleOf(signs, moment);
  const value = { kind: 'moment', role, moment, sure: sure && moment.sure, yearNote } as const;
  return { value, next: cut ? next + 1 : next };
}

function isBareYear(token: Token | undefined): boolean {
  return token?.kind === 'unit' && token.unit === 'year';
}

function roleOf(signs: ReadonlySet<string>, moment: Moment): { role: Role; sure: boolean } {
  const has = (...names: string[]) => names.some((name) => signs.has(name));
  const roles: Role[] = [];
  if (has('by', 'by_firm', 'by_after', 'to')) roles.push('by');
  if (has('before')) roles.push('before');
  if (has('from', 'from_after', 'between')) roles.push('from');
  if (has('during', 'during_after')) roles.push('during');
  if (has('after')) roles.push('after');
  const [role = 'at'] = roles;
  const isFirm = moment.precision === 'day' || has('end', 'inclusive') || (has('by_firm') && moment.precision !== 'year');
  const isPlain = roles.length <= 1 && role !== 'before' && !(has('end') && role === 'from');
  // A day has neither an end nor an inside: the words belong to something else.
  if (moment.precision === 'day' && (has('end') || role === 'during')) return { role, sure: false };
  return { role, sure: isPlain && (role !== 'by' || isFirm) };
}
