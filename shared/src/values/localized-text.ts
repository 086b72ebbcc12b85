import { z } from 'zod';

export const languages = ['ru', 'ky', 'en'] as const;
export type Language = (typeof languages)[number];

/** Text in up to three languages; at least one of them is there. */
export type LocalizedText = { [L in Language]?: string | undefined };

const FALLBACK: Record<Language, readonly Language[]> = {
  ru: ['ru', 'ky', 'en'],
  ky: ['ky', 'ru', 'en'],
  en: ['en', 'ru', 'ky'],
};

/** The text in the wished language, or the nearest one there is; `language` says which one was found. */
export function inLanguage(text: LocalizedText, wished: Language): { text: string; language: Language } {
  for (const language of FALLBACK[wished]) {
    const found = text[language];
    if (found !== undefined && found !== '') return { text: found, language };
  }
  return { text: '', language: wished };
}

export const languageSchema = z.enum(languages);
