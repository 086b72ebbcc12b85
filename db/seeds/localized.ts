import { searchKey } from '@atkaruu/shared/values/search-key';

/** Seed texts are written in all three languages. */
export interface Trilingual {
  ru: string;
  ky: string;
  en: string;
}

export function trilingual(ru: string, ky: string, en: string): Trilingual {
  return { ru, ky, en };
}

/** One search key over all languages. */
export function searchKeyOf(...parts: (string | Trilingual | null)[]): string {
  const words = parts.flatMap((part) => (part === null ? [] : typeof part === 'string' ? [part] : [part.ru, part.ky, part.en]));
  return searchKey(words.join(' '));
}
