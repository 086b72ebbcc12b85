import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ageInDays,
  formatDate,
  formatDateInWords,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatRatio,
} from './format.ts';
import type { Language } from '@atkaruu/shared/values/localized-text';
import { useLanguage } from './use-language.ts';

function formatsOf(language: Language, t: TFunction) {
  const number = (value: number, digits?: number) => formatNumber(value, language, digits);
  return {
    date: (date: IsoDate | null) => formatDate(date, language),
    dateInWords: (date: IsoDate) => formatDateInWords(date, language),
    month: (date: string) => formatMonth(date, language),
    period: (key: string) => formatPeriod(key, language),
    number,
    percent: (fraction: number | null, digits?: number) => formatPercent(fraction, language, digits),
    ratio: (ratio: { n: number; N: number; rate: number | null }) => formatRatio(ratio, language),
    days: (count: number) => t('days.count', { count, n: number(count) }),
    /** Positive is late, negative early; zero is “–”. */
    lateness: (days: number) => {
      if (days === 0) return '–';
      const count = Math.abs(days);
      return t(days > 0 ? 'days.late' : 'days.early', { count, n: number(count) });
    },
    /** How long ago, seen from a day (the status date). */
    age: (date: IsoDate | null, today: IsoDate) => {
      if (date === null) return t('age.never');
      const count = ageInDays(date, today);
      return count === 0 ? t('age.today') : t('age.days', { count, n: number(count) });
    },
  };
}

/** Every number and date of the screen goes through here; the same object until the language changes. */
export function useFormat() {
  const language = useLanguage();
  const { t } = useTranslation();
  return useMemo(() => formatsOf(language, t), [language, t]);
}
