import { languages, type Language } from '@atkaruu/shared/values/localized-text';

const STORAGE_KEY = 'atkaruu-language';

function find(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.find((language) => language === primary);
}

export function toLanguage(tag: string): Language {
  return find(tag) ?? 'ru';
}

/** The person's own choice, else the first browser language we speak, else Russian, the working language. */
export function chooseLanguage(chosen: string | null, browserLanguages: readonly string[]): Language {
  const wishes = chosen === null ? browserLanguages : [chosen, ...browserLanguages];
  return wishes.map(find).find((language) => language !== undefined) ?? 'ru';
}

export function firstLanguage(): Language {
  return chooseLanguage(localStorage.getItem(STORAGE_KEY), navigator.languages);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(STORAGE_KEY, language);
}
