import type { BodyRole } from '../progress/facts.ts';
import type { IsoDate } from '../values/iso-date.ts';
import { assignRoles } from './assign-roles.ts';
import { bodyOfDay } from './body-of-day.ts';
import { cellTokens } from './cell-tokens.ts';
import { foldText, verbatim } from './folded-text.ts';
import { joinPieces } from './join-pieces.ts';
import { indexNames, type RegisteredBody } from './name-index.ts';
import { nearNames } from './near-name.ts';
import { lookAgain, readPieces, type NameBook } from './read-pieces.ts';
import { settleNotes } from './settle-notes.ts';
import { readSharedHeads } from './shared-head.ts';

export type { RegisteredBody } from './name-index.ts';

export interface MatchedBody {
  bodyId: string;
  role: BodyRole;
  /** As it stands in the cell. */
  text: string;
  /** The body whose name is written, where another has taken over from it by the day. */
  succeeds?: string;
}

export interface BodyReading {
  /** In the order of the text; a body named twice stands twice. */
  matches: MatchedBody[];
  /** What names no body of the register surely. */
  unmatched: { text: string; role: BodyRole }[];
}

export type BodyMatcher = (text: string, on: IsoDate) => BodyReading;

/** More than this no cell names; the bound keeps the work on one cell small. */
export const LONGEST_BODIES_TEXT = 5000;

/**
 * Reads a cell of responsible bodies against a register, as of a day. A name is never cut and a body never guessed: what is written otherwise
 * than any name, borne by two bodies or by none on that day stays unmatched.
 */
export function matchBodies(text: string, register: readonly RegisteredBody[], on: IsoDate): BodyReading {
  return bodyMatcher(register)(text, on);
}

/** The same for many cells: the register is taken in once. */
export function bodyMatcher(register: readonly RegisteredBody[]): BodyMatcher {
  const index = indexNames(register);
  const near = nearNames(index);
  const books = new Map<IsoDate, NameBook>();
  const bookOf = (on: IsoDate): NameBook => {
    const book = books.get(on) ?? { ...index, near, ofDay: bodyOfDay(register, on) };
    books.set(on, book);
    return book;
  };
  return (text, on) => {
    if (text.length > LONGEST_BODIES_TEXT) return { matches: [], unmatched: [{ text, role: 'lead' }] };
    return read(text, bookOf(on));
  };
}

function read(text: string, book: NameBook): BodyReading {
  const folded = foldText(text);
  const tokens = cellTokens(folded);
  const joined = joinPieces(tokens, settleNotes(tokens, readPieces(tokens, book), false));
  const whole = joinPieces(tokens, settleNotes(tokens, joined, true));
  const pieces = readSharedHeads(tokens, lookAgain(tokens, whole, book), book);
  const roles = assignRoles(tokens, pieces);
  const reading: BodyReading = { matches: [], unmatched: [] };
  pieces.forEach(({ from, to, found }, at) => {
    const role = roles[at] ?? 'co_executor';
    const written = verbatim(folded, tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
    if (!found) reading.unmatched.push({ text: written, role });
    else
      reading.matches.push({
        bodyId: found.bodyId,
        role,
        text: written,
        ...(found.succeeds === null ? {} : { succeeds: found.succeeds }),
      });
  });
  return reading;
}
