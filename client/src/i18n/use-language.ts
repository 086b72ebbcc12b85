import type { Language } from '@atkaruu/shared/values/localized-text';
import { useTranslation } from 'react-i18next';
import { toLanguage } from './language.ts';

/** The language of the screen. */
export function useLanguage(): Language {
  return toLanguage(useTranslation().i18n.language);
}
