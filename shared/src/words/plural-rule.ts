import type { Language } from '../values/localized-text.ts';

// Chromium has no `ky` plural data and would silently use another language's. A Kyrgyz noun after a numeral stays singular (CLDR: one, other).
const kyrgyz = {
  select: (count: number): Intl.LDMLPluralRule => (count === 1 ? 'one' : 'other'),
  resolvedOptions: () => ({ pluralCategories: ['one', 'other'] }),
};

const browserRules: Record<Exclude<Language, 'ky'>, Intl.PluralRules> = {
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
};

export function pluralRuleOf(language: Language) {
  return language === 'ky' ? kyrgyz : browserRules[language];
}
