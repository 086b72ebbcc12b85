import type { Language } from '../values/localized-text.ts';
import { domainWordsEn } from './domain-words.en.ts';
import { domainWordsKy } from './domain-words.ky.ts';
import { domainWordsRu } from './domain-words.ru.ts';

export type DomainWord = keyof typeof domainWordsEn;

const wordsOf = { en: domainWordsEn, ru: domainWordsRu, ky: domainWordsKy } as const satisfies Record<
  Language,
  Record<DomainWord, string>
>;

/** The word of one member of a closed set: `wordOf('ky', 'state.overdue')`. A browser loads one language's file instead of this. */
export function wordOf(language: Language, key: DomainWord): string {
  return wordsOf[language][key];
}
