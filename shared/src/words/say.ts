import type { Language } from '../values/localized-text.ts';
import type { domainWordsEn } from './domain-words.en.ts';
import type { overviewEn } from './overview-words.en.ts';
import { pluralRuleOf } from './plural-rule.ts';
import type { stocktakeEn } from './stocktake-words.en.ts';

type Key = keyof typeof domainWordsEn | keyof typeof overviewEn | keyof typeof stocktakeEn;

/** A key without its plural form: `days.count` of `days.count_one`. */
type Stem<K> = K extends `${infer S}_${'one' | 'other'}` ? S : K;
export type ReportWord = Stem<Key>;

/** Says a sentence of the reports; `count` chooses its plural form. */
export type Say = (key: ReportWord, values?: Readonly<Record<string, string | number>>) => string;

/** From a catalogue of one language, as a browser loads it. */
export function sayFrom(words: Readonly<Record<string, string>>, language: Language): Say {
  return (key, values = {}) => {
    const { count } = values;
    const form = typeof count === 'number' ? words[`${key}_${pluralRuleOf(language).select(count)}`] : undefined;
    const text = form ?? words[key] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => String(values[name] ?? ''));
  };
}
