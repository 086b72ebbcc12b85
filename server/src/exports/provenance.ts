import type { Actor } from '@atkaruu/shared/accounts/permissions';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { inLanguage, type Language } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';
import { formatDate } from '@atkaruu/shared/words/format';
import type { PlanSnapshot } from '../plans/index.ts';
import { inForceOn } from '../plans/index.ts';
import { exportWord } from './export-words.ts';

/** What every file says of itself, in the reader's language: enough to ask the same question again. */
export interface Provenance {
  language: Language;
  planId: string;
  title: string;
  kind: string;
  /** “Illustrative data”; null when the data are not made up. */
  warning: string | null;
  planVersion: string | null;
  asOf: IsoDate;
  /** ISO instant. */
  knownAt: string;
  /** The same in the plan's time zone, as people read it. */
  knownAtText: string;
  ruleVersion: string;
  madeAt: Date;
  madeAtText: string;
  madeBy: string;
  source: string;
}

interface Asked {
  snapshot: PlanSnapshot;
  language: Language;
  asOf: IsoDate;
  knownAt: string | undefined;
  actor: Actor;
  now: Date;
  baseUrl: string | null;
}

/** `01.10.2021 12:00 (Asia/Bishkek)` */
function momentIn(instant: Date, timeZone: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(instant);
  return `${formatDate(calendarDay(instant, timeZone), language)} ${time} (${timeZone})`;
}

function versionOn({ versions }: PlanSnapshot, asOf: IsoDate, language: Language): string | null {
  const version = inForceOn(versions, asOf);
  return version === null ? null : `${inLanguage(version.name, language).text} (${formatDate(version.inForceFrom, language)})`;
}

/** The page that shows the same plan on the same day; only its path when the program does not know its own address. */
function pageOf(baseUrl: string | null, slug: string, asOf: IsoDate): string {
  const path = `/plans/${slug}/tasks?asOf=${asOf}`;
  return baseUrl === null ? `Atkaruu ${path}` : new URL(path, baseUrl).href;
}

function nameOf(actor: Actor, language: Language): string {
  if (actor.role === 'public') return exportWord(language, 'about.public');
  return `${actor.name} (${wordOf(language, `role.${actor.role}`)})`;
}

export function provenanceOf({ snapshot, language, asOf, knownAt, actor, now, baseUrl }: Asked): Provenance {
  const { plan } = snapshot;
  const known = knownAt === undefined ? now : new Date(knownAt);
  return {
    language,
    planId: plan.id,
    title: inLanguage(plan.title, language).text,
    kind: `${wordOf(language, `planKind.${plan.kind}`)}. ${wordOf(language, `planKind.${plan.kind}.hint`)}`,
    warning: plan.kind === 'demonstration' ? wordOf(language, 'planKind.demonstration') : null,
    planVersion: versionOn(snapshot, asOf, language),
    asOf,
    knownAt: known.toISOString(),
    knownAtText: momentIn(known, plan.timeZone, language),
    ruleVersion: plan.ruleVersion,
    madeAt: now,
    madeAtText: momentIn(now, plan.timeZone, language),
    madeBy: nameOf(actor, language),
    source: pageOf(baseUrl, plan.slug, asOf),
  };
}
