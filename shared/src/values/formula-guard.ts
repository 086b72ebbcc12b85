// Separators and quotes count as nothing: a sheet that splits the line elsewhere would start a cell after them.
const FORMULA_START = /^[\s;,|"']*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A text a spreadsheet would run as a formula, with an apostrophe before it; any other text as it is. Only for formats that
 * cannot say that a cell is text (CSV). Reversible: what looks guarded already is guarded again.
 */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
