import { daysBetween, type IsoDate } from '../values/iso-date.ts';
import type { Language } from '../values/localized-text.ts';
import { fromOutOf } from './kyrgyz-case.ts';

/** Pure formats of the three languages. The browser has no `ky` data, so nothing here asks Intl. */

const NBSP = '\u00A0';
export const UNKNOWN = '–';

type Months = readonly [string, string, string, string, string, string, string, string, string, string, string, string];

const shortMonthsEn: Months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// Months by themselves (“сентябрь”) and as part of a day (“30 сентября”, “30-сентябры”).
const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ru: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  ky: ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
} as const satisfies Record<Language, Months>;

const monthsOfDay = {
  en: months.en,
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  ky: ['январы', 'февралы', 'марты', 'апрели', 'майы', 'июну', 'июлу', 'августу', 'сентябры', 'октябры', 'ноябры', 'декабры'],
} as const satisfies Record<Language, Months>;

const roman = ['I', 'II', 'III', 'IV'];

function partsOf(date: IsoDate) {
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, index: Number(month) - 1 };
}

/** `30.09.2021` · `30 Sep 2021` */
export function formatDate(date: IsoDate | null, language: Language): string {
  if (date === null) return UNKNOWN;
  const { year, month, day, index } = partsOf(date);
  return language === 'en' ? [Number(day), shortMonthsEn[index], year].join(NBSP) : `${day}.${month}.${year}`;
}

/** `30 сентября 2021 г.` · `2021-жылдын 30-сентябры` · `30 September 2021` */
export function formatDateInWords(date: IsoDate, language: Language): string {
  const { year, day, index } = partsOf(date);
  const month = monthsOfDay[language][index] ?? '';
  if (language === 'ky') return `${year}-жылдын ${Number(day)}-${month}`;
  return [Number(day), month, language === 'ru' ? `${year}${NBSP}г.` : year].join(NBSP);
}

/** A month from `2021-09` (or any day of it): `сентябрь 2021` · `2021-ж. сентябрь` · `September 2021` */
export function formatMonth(date: string, language: Language): string {
  const { year, index } = partsOf(date);
  const month = months[language][index] ?? '';
  return language === 'ky' ? `${year}-ж. ${month}` : `${month} ${year}`;
}

/** A period key `2021-Q3`, `2021-H2` or `2021-07`, as `periodOf` makes it. */
export function formatPeriod(key: string, language: Language): string {
  const match = /^(\d{4})-([QH])(\d)$/.exec(key);
  if (!match) return formatMonth(key, language);
  const [, year, letter, ordinal] = match;
  if (language === 'en') return `${letter}${ordinal} ${year}`;
  const number = roman[Number(ordinal) - 1];
  if (language === 'ru') return letter === 'Q' ? `${number} кв. ${year}` : `${number} полугодие ${year}`;
  return letter === 'Q' ? `${year}-ж. ${number} квартал` : `${year}-ж. ${number} жарым жылдык`;
}

/** Groups of three and the language's decimal mark; at most `digits` decimals, none of them a trailing zero. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = '', decimals = ''] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : NBSP);
  const kept = decimals.replace(/0+$/, '');
  const text = kept === '' ? grouped : `${grouped}${language === 'en' ? '.' : ','}${kept}`;
  return value < 0 && Number(fixed) !== 0 ? `−${text}` : text;
}

/** A fraction 0..1 as per cent; null is unknown. */
export function formatPercent(fraction: number | null, language: Language, digits = 0): string {
  return fraction === null ? UNKNOWN : `${formatNumber(fraction * 100, language, digits)}${NBSP}%`;
}

/** `31 из 74 (42 %)` · `74төн 31 (42 %)` · `31 of 74 (42 %)`; “–” when nothing is counted. */
export function formatRatio(ratio: { n: number; N: number; rate: number | null }, language: Language): string {
  if (ratio.rate === null) return UNKNOWN;
  const n = formatNumber(ratio.n, language, 1);
  const whole = formatNumber(ratio.N, language, 1);
  const percent = formatPercent(ratio.rate, language);
  if (language === 'ky') return `${fromOutOf(ratio.N, whole)} ${n} (${percent})`;
  return `${n} ${language === 'ru' ? 'из' : 'of'} ${whole} (${percent})`;
}

/** Whole days since `date`; never negative. */
export function ageInDays(date: IsoDate, today: IsoDate): number {
  return Math.max(0, daysBetween(date, today));
}
