import type { Speech } from '@atkaruu/shared/reports/report-sentences';
import { sayFrom } from '@atkaruu/shared/words/say';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toLanguage } from './language.ts';

/** The sentences on figures, which files say too, in the language of the screen. */
export function useSpeech(): Speech {
  const { i18n } = useTranslation();
  const language = toLanguage(i18n.language);
  return useMemo(
    () => ({ language, say: sayFrom(i18n.getDataByLanguage(language)?.['translation'] ?? {}, language) }),
    [i18n, language],
  );
}
