// Separators and quotes count as nothing: a sheet that splits the line elsewhere would start a cell after them.
// An apostrophe before any of these looks like the guard itself, so it is guarded, too.
const FORMULA_START = /^[\s;,|"']*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
const GUARD = "'";

/**
 * A text a spreadsheet would run as a formula, with an apostrophe before it; any other text as it is. Only for formats that
 * cannot say that a cell is text (CSV). Reversible: what looks guarded already is guarded again.
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `${GUARD}${text}` : text;
}

/** The text as it was before `guardFormula`. */
export function unguardFormula(text: string): string {
  const inner = text.startsWith(GUARD) ? text.slice(GUARD.length) : text;
  return inner !== text && FORMULA_START.test(inner) ? inner : text;
}
