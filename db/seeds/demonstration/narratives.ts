import type { CauseCode } from '@atkaruu/shared/progress/facts';
import { trilingual as text, type Trilingual } from '../localized.ts';
import type { Work } from './outline.ts';
import type { Random } from './random.ts';
import { causePhrases, nextStepPhrases, returnedPhrases } from './cause-phrases.ts';
import { phrasesOf, type Phase } from './progress-phrases.ts';

export interface NarrativeOf {
  work: Work;
  phase: Phase | 'returned';
  cause: CauseCode | null;
}

/** Places of the reports; each stands in brackets, so that no case ending is needed. */
const places: readonly [Trilingual, ...Trilingual[]] = [
  text('Иссык-Кульская область', 'Ысык-Көл облусу', 'Issyk-Kul oblast'),
  text('Нарынская область', 'Нарын облусу', 'Naryn oblast'),
  text('Джалал-Абадская область', 'Жалал-Абад облусу', 'Jalal-Abad oblast'),
  text('Ошская область', 'Ош облусу', 'Osh oblast'),
  text('Баткенская область', 'Баткен облусу', 'Batken oblast'),
  text('Таласская область', 'Талас облусу', 'Talas oblast'),
  text('Чуйская область', 'Чүй облусу', 'Chui oblast'),
];

function joined(parts: readonly Trilingual[], language: keyof Trilingual): string {
  return parts.map((part) => part[language]).join(' ');
}

function filled(template: Trilingual, { n, m, place }: { n: number; m: number; place: Trilingual }): Trilingual {
  const fill = (language: keyof Trilingual): string =>
    template[language].replaceAll('{n}', String(n)).replaceAll('{m}', String(m)).replaceAll('{place}', place[language]);
  return { ru: fill('ru'), ky: fill('ky'), en: fill('en') };
}

/** A number after which Russian has the genitive plural: 5–20, 25–30, … */
function counted(random: Random, least: number, most: number): number {
  const number = random.whole(least, most);
  const last = number % 10;
  return number > 20 && last >= 1 && last <= 4 ? number + 5 - last : number;
}

/** What a body wrote: always in Russian, often in English, sometimes in Kyrgyz. */
export function narrativeOf({ work, phase, cause }: NarrativeOf, random: Random): Partial<Trilingual> {
  const main = random.pick(phase === 'returned' ? returnedPhrases : phrasesOf(work, phase));
  const parts = [filled(main, { n: counted(random, 5, 28), m: counted(random, 12, 97), place: random.pick(places) })];
  if (cause !== null) parts.push(random.pick(causePhrases[cause]));
  else if (phase !== 'done' && phase !== 'cycle' && random.chance(0.3)) parts.push(random.pick(nextStepPhrases));
  const narrative: Partial<Trilingual> = { ru: joined(parts, 'ru') };
  if (random.chance(0.35)) narrative.ky = joined(parts, 'ky');
  if (random.chance(0.6)) narrative.en = joined(parts, 'en');
  return narrative;
}
