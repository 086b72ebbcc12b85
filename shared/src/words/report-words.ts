import type { Language } from '../values/localized-text.ts';
import { domainWordsEn } from './domain-words.en.ts';
import { domainWordsKy } from './domain-words.ky.ts';
import { domainWordsRu } from './domain-words.ru.ts';
import { overviewEn } from './overview-words.en.ts';
import { overviewKy } from './overview-words.ky.ts';
import { overviewRu } from './overview-words.ru.ts';
import { sayFrom, type Say } from './say.ts';
import { stocktakeEn } from './stocktake-words.en.ts';
import { stocktakeKy } from './stocktake-words.ky.ts';
import { stocktakeRu } from './stocktake-words.ru.ts';

const wordsOf = {
  en: { ...domainWordsEn, ...overviewEn, ...stocktakeEn },
  ru: { ...domainWordsRu, ...overviewRu, ...stocktakeRu },
  ky: { ...domainWordsKy, ...overviewKy, ...stocktakeKy },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** The same sentences as on the screens, for files: all three languages at once. */
export function sayIn(language: Language): Say {
  return sayFrom(wordsOf[language], language);
}
