import type { Meaning, Token, WordRule } from './token.ts';
import { englishWords } from './words-en.ts';
import { kyrgyzWords } from './words-ky.ts';
import { numbers, numericDates } from './words-numeric.ts';
import { russianWords } from './words-ru.ts';

type Rule = Pick<WordRule, 'meanings'> & { expression: RegExp };

function compiled(rules: readonly WordRule[], boundary: string): Rule[] {
  return rules.map(({ pattern, meanings }) => ({ meanings, expression: new RegExp(`(?:${pattern})${boundary}`, 'iuy') }));
}

const rules: readonly Rule[] = [
  ...compiled([...numericDates, ...numbers], ''),
  ...compiled([...russianWords, ...kyrgyzWords, ...englishWords], String.raw`(?![\p{L}\p{M}])`),
];

const BLANK = /[\s.]+/uy;
/** Letters and digits some list knows; in any other script there is nothing to look for. */
const WORD_START = /[a-zа-яіӏүөң\d]/iuy;
const STRANGER = /[\p{L}\p{M}\p{N}]+|[^]/uy;
const marks: Readonly<Record<string, Meaning>> = {
  ',': { kind: 'comma' },
  ';': { kind: 'comma' },
  ':': { kind: 'comma' },
  '(': { kind: 'comma' },
  ')': { kind: 'comma' },
  '-': { kind: 'dash' },
};

/** Splits cleaned text into words with a meaning; the longest word of any language wins, and what no list knows is `unknown`. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = matchAt(BLANK, text, at);
    const found = blank ? { length: blank[0].length, meanings: [] } : longestWord(text, at);
    const written = text.slice(at, at + found.length);
    tokens.push(...found.meanings.map((meaning) => ({ ...meaning, text: written })));
    at += found.length;
  }
  return tokens;
}

interface Found {
  length: number;
  meanings: readonly Meaning[];
}

function longestWord(text: string, at: number): Found {
  let best: { rule: Rule; match: RegExpExecArray } | null = null;
  if (matchAt(WORD_START, text, at) === null) return stranger(text, at);
  for (const rule of rules) {
    const match = matchAt(rule.expression, text, at);
    if (match && match[0].length > (best?.match[0].length ?? 0)) best = { rule, match };
  }
  if (best) return { length: best.match[0].length, meanings: best.rule.meanings(best.match) };
  return stranger(text, at);
}

function stranger(text: string, at: number): Found {
  const written = matchAt(STRANGER, text, at)?.[0] ?? text.charAt(at);
  return { length: written.length, meanings: [marks[written] ?? { kind: 'unknown' }] };
}

function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
