import type { Language } from '@atkaruu/shared/values/localized-text';
import { exportWordsEn } from './export-words.en.ts';
import { exportWordsKy } from './export-words.ky.ts';
import { exportWordsRu } from './export-words.ru.ts';

export type ExportWord = keyof typeof exportWordsEn;

const wordsOf = { en: exportWordsEn, ru: exportWordsRu, ky: exportWordsKy } as const satisfies Record<
  Language,
  Record<ExportWord, string>
>;

export function exportWord(language: Language, key: ExportWord): string {
  return wordsOf[language][key];
}
