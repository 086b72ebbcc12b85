import { quotedRanges, type FoldedText } from './folded-text.ts';
import { signAt, type RoleSign } from './role-signs.ts';

interface Place {
  text: string;
  /** Where it stands in the folded text. */
  from: number;
  to: number;
}

/** What may stand between two names, or inside one. */
export type Mark = ',' | ';' | '\n' | '(' | ')' | '/' | ':' | '-' | 'and';

export type CellToken =
  (Place & { kind: 'word' }) | (Place & { kind: 'mark'; mark: Mark }) | (Place & { kind: 'sign'; sign: RoleSign });

const LINE = /\s*\n\s*/uy;
const SPACED_DASH = /\s+-\s+/uy;
const AND = /(?:а также|также|и|жана|and)(?![\p{L}\p{M}\p{N}])|&/iuy;
const WORD = /[\p{L}\p{M}\p{N}№]+(?:['’`ʼ][\p{L}]+)?/uy;
/** «(далее – ГРС)»: words that say nothing of the name behind them. */
const FILLER = /(?<=[([]\s*)(?:далее(?: по тексту)?|мындан ары|hereinafter)\s*[-:]?\s*/iuy;
const MARK = /[,;()[\]/:|]/uy;
const marks: Readonly<Record<string, Mark>> = {
  ',': ',',
  ';': ';',
  '(': '(',
  '[': '(',
  ')': ')',
  ']': ')',
  '/': '/',
  '|': '/',
  ':': ':',
};

function matchAt(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}

function tokenAt(text: string, at: number, quoted: boolean, withSigns: boolean): CellToken | null {
  const isWordStart = at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1));
  const sign = withSigns && !quoted && (isWordStart || /[( ]/u.test(text.charAt(at))) ? signAt(text, at) : null;
  const place = (length: number) => ({ text: text.slice(at, at + length), from: at, to: at + length });
  if (sign) return { kind: 'sign', sign: sign.sign, ...place(sign.length) };
  const parted = (mark: Mark, length: number): CellToken =>
    quoted ? { kind: 'word', ...place(length) } : { kind: 'mark', mark, ...place(length) };
  const line = matchAt(LINE, text, at);
  if (line !== null) return { kind: 'mark', mark: '\n', ...place(line.length) };
  const dash = matchAt(SPACED_DASH, text, at);
  if (dash !== null) return { kind: 'mark', mark: '-', ...place(dash.length) };
  const and = isWordStart ? matchAt(AND, text, at) : null;
  if (and !== null) return parted('and', and.length);
  const word = matchAt(WORD, text, at);
  if (word !== null) return { kind: 'word', ...place(word.length) };
  const mark = matchAt(MARK, text, at);
  return mark === null ? null : parted(marks[mark] ?? ',', 1);
}

/** Words, marks and role signs of a cell in their order; quotation marks, dots and the rest part nothing and are left out. */
export function cellTokens({ text }: Pick<FoldedText, 'text'>, withSigns = true): CellToken[] {
  const ranges = quotedRanges(text);
  const tokens: CellToken[] = [];
  for (let at = 0; at < text.length;) {
    const quoted = ranges.some(([from, to]) => at > from && at < to);
    at += matchAt(FILLER, text, at)?.length ?? 0;
    const token = tokenAt(text, at, quoted, withSigns);
    if (token) tokens.push(token);
    at = token?.to ?? at + 1;
  }
  return tokens;
}

/** The words a name is known by: a comma, a bracket and an «и» in it count as words, a line break and a dash do not. */
export function nameWords(tokens: readonly CellToken[]): string[] {
  const words = tokens.flatMap((token) => {
    if (token.kind === 'word') return [token.text];
    if (token.kind === 'sign' || token.mark === '\n' || token.mark === '-') return [];
    return [token.mark === 'and' ? token.text.replace('&', 'and') : token.mark];
  });
  const isWord = (word: string) => /[\p{L}\p{N}]/u.test(word);
  return words.slice(words.findIndex(isWord), words.findLastIndex(isWord) + 1);
}
