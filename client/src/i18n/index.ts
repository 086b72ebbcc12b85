import type { Language } from '@atkaruu/shared/values/localized-text';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberLanguage, toLanguage } from './language.ts';
import type { messagesEn } from './messages.en.ts';
import { pluralRuleOf } from '@atkaruu/shared/words/plural-rule';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof messagesEn };
    keySeparator: false;
    nsSeparator: false;
  }
}

// One language is fetched, not three.
const messagesOf: Record<Language, () => Promise<Record<string, string>>> = {
  en: async () => (await import('./messages.en.ts')).messagesEn,
  ru: async () => (await import('./messages.ru.ts')).messagesRu,
  ky: async () => (await import('./messages.ky.ts')).messagesKy,
};

function markDocument(language: string): void {
  document.documentElement.lang = language;
}

export async function startI18n(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await messagesOf[language]() } },
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  // The resolver is not in the library's types; its one method is replaced (see plural-rule.ts).
  const services: { pluralResolver: { getRule?: (code: string) => unknown } } = i18next.services;
  services.pluralResolver.getRule = (code) => pluralRuleOf(toLanguage(code));
  i18next.on('languageChanged', markDocument);
  markDocument(language);
}

/** Changes the words; page, filters and typed text stay. */
export async function switchLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await messagesOf[language]());
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
