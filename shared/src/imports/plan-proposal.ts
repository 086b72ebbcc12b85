import { z } from 'zod';
import { localized } from '../contract/fields.ts';
import { slugSchema } from '../plans/plan.ts';
import { addDays, isoDateSchema, type IsoDate } from '../values/iso-date.ts';
import type { Language } from '../values/localized-text.ts';

/** The plan a file becomes when it goes into none that is there. */
export const planProposalSchema = z.strictObject({
  title: localized(500),
  slug: slugSchema,
  startsOn: isoDateSchema,
  endsOn: isoDateSchema,
});
export type PlanProposal = z.infer<typeof planProposalSchema>;

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ү: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** A short address in Latin letters, made of the title's first words. */
export function slugOf(title: string): string {
  const latin = Array.from(title.toLowerCase(), (letter) => LETTERS[letter] ?? letter).join('');
  const words = latin.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 40) : `${slug}-${word}`;
    if (longer.length > 40) break;
    slug = longer;
  }
  return slug === '' ? 'plan' : slug;
}

const YEARS = /((?:19|20)\d{2})\s*(?:[-–—]|по|to|жана)\s*((?:19|20)\d{2})/u;
const TITLE_WORDS = /план|матриц|программ|стратеги|иш-чара|plan|matrix|programme|strategy/iu;

/** The decree's title among the lines above the table: the longest that says “plan”, else the longest. */
function titleOf(lines: readonly string[], fileName: string): string {
  const longest = (texts: readonly string[]): string | undefined => texts.toSorted((a, b) => b.length - a.length)[0];
  const sane = lines.map((line) => line.replace(/\s+/gu, ' ').trim()).filter((line) => line.length > 8 && line.length <= 500);
  const named = fileName.replace(/\.[^.]+$/u, '').slice(0, 400);
  return longest(sane.filter((line) => TITLE_WORDS.test(line))) ?? longest(sane) ?? (named === '' ? 'Plan' : named);
}

interface ProposalParts {
  titles: readonly string[];
  fileName: string;
  language: Language;
  /** Days the deadlines name. */
  days: readonly IsoDate[];
  today: IsoDate;
}

/** Title, address and span by what the file says: «на 2018–2023 годы», else the years its deadlines name, else this year. */
export function proposePlan({ titles, fileName, language, days, today }: ProposalParts): PlanProposal {
  const title = titleOf(titles, fileName);
  const [, from, to] = YEARS.exec([title, ...titles].join('\n')) ?? [];
  const sorted = [...days].sort();
  const firstYear = from ?? (sorted[0] ?? today).slice(0, 4);
  const lastYear = to ?? (sorted.at(-1) ?? today).slice(0, 4);
  const startsOn = `${firstYear}-01-01`;
  const endsOn = `${lastYear < firstYear ? firstYear : lastYear}-12-31`;
  return {
    title: { [language]: title },
    slug: slugOf(title),
    startsOn,
    endsOn: endsOn < startsOn ? addDays(startsOn, 365) : endsOn,
  };
}
