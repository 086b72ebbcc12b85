import { dayMoment, isYear, monthMoment, partOfYear, yearMoment, type Moment } from './moment.ts';
import type { Token, Unit } from './token.ts';

/** Something read from the tokens and the place behind it. */
export interface Read<T> {
  value: T;
  next: number;
}

/** The day, month, quarter, half-year or year that begins at `at`, in the word order of any of the languages. */
export function readMoment(tokens: readonly Token[], at: number): Read<Moment> | null {
  return readNumericDate(tokens, at) ?? readYearFirst(tokens, at) ?? readYearLast(tokens, at) ?? readYear(tokens, at);
}

function readNumericDate(tokens: readonly Token[], at: number): Read<Moment> | null {
  const token = tokens[at];
  if (token?.kind !== 'date') return null;
  // «23.08.2018-ж.»
  const behind = tokens[at + 1]?.kind === 'dash' && isYearUnit(tokens[at + 2]) ? at + 2 : at + 1;
  return { value: token.moment, next: skipUnit(tokens, behind, 'year') };
}

/** «2018-жылдын 1-ноябры», "2020 Q1". A second year right behind it makes the order doubtful, so nothing is read. */
function readYearFirst(tokens: readonly Token[], at: number): Read<Moment> | null {
  const year = readYear(tokens, at);
  if (year === null) return null;
  const rest = readWithinYear(tokens, year.next) ?? readBehindComma(tokens, year.next);
  if (rest === null || readYear(tokens, rest.next) !== null) return null;
  const sure = rest.value.sure && year.value.sure;
  return { value: { ...rest.value, year: year.value.year, yearFirst: true, sure }, next: rest.next };
}

/** «2019 год, IV квартал», when nothing else is said: in a longer list the comma may begin another date. */
function readBehindComma(tokens: readonly Token[], at: number): Read<Moment> | null {
  if (tokens[at]?.kind !== 'comma') return null;
  const rest = readWithinYear(tokens, at + 1);
  return rest && tokens.slice(rest.next).every(({ kind }) => kind === 'comma') ? rest : null;
}

function readYearLast(tokens: readonly Token[], at: number): Read<Moment> | null {
  const named = readWithinYear(tokens, at);
  if (named === null) return null;
  const dash = isDashedDate(tokens, at, named.next) ? 1 : 0;
  const year = readYear(tokens, named.next + dash) ?? readYearBehindComma(tokens, named.next);
  if (year === null) return named;
  return { value: { ...named.value, year: year.value.year, sure: named.value.sure && year.value.sure }, next: year.next };
}

/** "June 30, 2020"; but in «до 1 марта, 2019-2023» the year begins a span of its own. */
function readYearBehindComma(tokens: readonly Token[], at: number): Read<Moment> | null {
  if (tokens[at]?.kind !== 'comma') return null;
  const year = readYear(tokens, at + 1);
  const follower = year === null ? undefined : tokens[year.next]?.kind;
  return follower === 'dash' || follower === 'to' || follower === 'from_after' ? null : year;
}

/** A bare plural («2021 годы») has lost the other end of its span: `sure` is false. */
export function readYear(tokens: readonly Token[], at: number): Read<Moment> | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || token.digits !== 4 || !isYear(token.value)) return null;
  const unit = tokens[at + 1];
  const isUnit = unit?.kind === 'unit' && unit.unit === 'year';
  return { value: yearMoment(token.value, !(isUnit && unit.plural)), next: isUnit ? at + 2 : at + 1 };
}

/** A moment without its year. */
function readWithinYear(tokens: readonly Token[], at: number): Read<Moment> | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first?.kind === 'month') return readMonth(tokens, at, first.month);
  if (first?.kind === 'unit') return readPart(second, first, at + 2);
  if (first?.kind === 'number' && second?.kind === 'month' && isDay(first)) {
    return { value: dayMoment(null, second.month, first.value), next: skipUnit(tokens, at + 2, 'month') };
  }
  return readPart(first, second, at + 2);
}

function readMonth(tokens: readonly Token[], at: number, month: number): Read<Moment> {
  const next = skipUnit(tokens, at + 1, 'month');
  const [day, follower] = [tokens[next], tokens[next + 1]];
  const isOfMonth =
    day?.kind === 'number' && isDay(day) && !(follower && ['month', 'unit', 'dash', 'every'].includes(follower.kind));
  // «март 18» may mean 2018; "June 18" and «марттын 18ине» may not.
  const isPlainDay = /[a-z]/iu.test(tokens[at]?.text ?? '') || /\p{L}/u.test(day?.text ?? '');
  if (isOfMonth) return { value: dayMoment(null, month, day.value, isPlainDay), next: next + 1 };
  return { value: monthMoment(null, month), next };
}

function readPart(counted: Token | undefined, period: Token | undefined, next: number): Read<Moment> | null {
  if (period?.kind !== 'unit' || (period.unit !== 'quarter' && period.unit !== 'half_year')) return null;
  if (counted?.kind !== 'ordinal' && !(counted?.kind === 'number' && counted.digits === 1)) return null;
  const value = partOfYear(period.unit, counted.value, null);
  return value && { value, next };
}

function isYearUnit(token: Token | undefined): boolean {
  return token?.kind === 'unit' && token.unit === 'year';
}

/** "31-Dec-2019": the day, too, is joined by a dash. */
function isDashedDate(tokens: readonly Token[], at: number, next: number): boolean {
  const [day, dash] = [tokens[at], tokens[next]];
  return day?.kind === 'number' && day.text.endsWith('-') && /[a-z]/iu.test(tokens[at + 1]?.text ?? '') && dash?.kind === 'dash';
}

function isDay(token: Token): boolean {
  return token.kind === 'number' && (token.digits === 1 || token.digits === 2) && token.value >= 1 && token.value <= 31;
}

function skipUnit(tokens: readonly Token[], at: number, unit: Unit): number {
  const token = tokens[at];
  return token?.kind === 'unit' && token.unit === unit ? at + 1 : at;
}

const joints = ['dash', 'comma', 'and', 'to', 'by', 'from_after'];

/** The «15» of «15–30 июня», the «I» of «I–III кварталы»: it takes its kind from the moment behind the joints. */
export function readPartial(tokens: readonly Token[], at: number): Read<Moment> | null {
  const year = readYear(tokens, at);
  const start = year ? year.next : at;
  const counted = tokens[start];
  let behind = start;
  while (isCounted(tokens[behind]) && joints.includes(tokens[behind + 1]?.kind ?? '')) behind += 2;
  const model = behind > start ? readWithinYear(tokens, behind)?.value : undefined;
  const value = model && counted ? likeIn(model, counted) : null;
  return value && { value: year ? { ...value, year: year.value.year, yearFirst: true } : value, next: start + 1 };
}

function isCounted(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.kind === 'ordinal';
}

function likeIn(model: Moment, counted: Token): Moment | null {
  if (counted.kind !== 'number' && counted.kind !== 'ordinal') return null;
  if (model.precision === 'quarter' || model.precision === 'half_year') return partOfYear(model.precision, counted.value, null);
  return model.precision === 'day' && isDay(counted) ? dayMoment(null, model.month, counted.value) : null;
}
