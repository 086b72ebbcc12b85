import type { Language } from '@atkaruu/shared/values/localized-text';
import { openDataFields, openDataLists } from './open-data-fields.ts';
import { openDataWordsEn } from './open-data-words.en.ts';
import { openDataWordsKy } from './open-data-words.ky.ts';
import { openDataWordsRu } from './open-data-words.ru.ts';

const wordsOf = { en: openDataWordsEn, ru: openDataWordsRu, ky: openDataWordsKy } as const;

interface DictionaryEntry {
  /** `tasks[].dueOn` */
  field: string;
  type: string;
  meaning: string;
}

/** Every field of the open data with its type and meaning in one language. */
export function openDataDictionary(language: Language): DictionaryEntry[] {
  const words: ReadonlyMap<string, string> = new Map(Object.entries(wordsOf[language]));
  return Object.entries(openDataFields).flatMap(([part, fields]) =>
    Object.entries(fields).map(([name, type]) => ({
      field: `${part}${openDataLists.has(part) ? '[]' : ''}.${name}`,
      type,
      meaning: words.get(`${part}.${name}`) ?? words.get(name) ?? '',
    })),
  );
}
