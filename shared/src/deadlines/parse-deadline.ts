import { isIsoDate, type IsoDate } from '../values/iso-date.ts';
import { cleanText } from './clean-text.ts';
import { combineClauses } from './combine-clauses.ts';
import { blankDeadline, type Deadline, type DeadlineContext } from './deadline.ts';
import { readClauses } from './read-clauses.ts';
import { readRelative } from './read-relative.ts';
import { readTokens } from './read-tokens.ts';

/** A longer cell is prose and not a deadline; the bound also keeps the work on one cell small. */
export const LONGEST_DEADLINE_TEXT = 500;

const UNCLEAR: Deadline = { ...blankDeadline, kind: 'unclear', needsPerson: true };

/**
 * Reads a deadline as written in a plan, in Russian, Kyrgyz or English (RULES.md, Deadlines). Never throws and never invents a year:
 * a reading that leaves any word unexplained, or that rests on a likely meaning only, has `needsPerson`.
 */
export function parseDeadline(text: string, context: DeadlineContext): Deadline {
  if (text.length > LONGEST_DEADLINE_TEXT) return UNCLEAR;
  const { text: cleaned, marked } = cleanText(text);
  const tokens = readTokens(cleaned);
  if (tokens.every((token) => token.kind === 'nothing' || token.kind === 'comma')) {
    return marked ? UNCLEAR : blankDeadline;
  }
  const known = {
    planStartsOn: dateOrNull(context.planStartsOn),
    planEndsOn: dateOrNull(context.planEndsOn),
    actDate: dateOrNull(context.actDate),
  };
  const deadline = readRelative(tokens, known) ?? combineClauses(readClauses(tokens), known) ?? UNCLEAR;
  return marked ? { ...deadline, needsPerson: true } : deadline;
}

function dateOrNull(text: string | undefined): IsoDate | null {
  return text !== undefined && isIsoDate(text) ? text : null;
}
