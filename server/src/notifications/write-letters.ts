import type { Database, Reader } from '@atkaruu/db';
import { can } from '@atkaruu/shared/accounts/permissions';
import type { EndableLetter, Wishes } from '@atkaruu/shared/notifications/contract';
import { remindersOn } from '@atkaruu/shared/notifications/reminders';
import { addDays, calendarDay, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { inLanguage } from '@atkaruu/shared/values/localized-text';
import { formatDate } from '@atkaruu/shared/words/format';
import { listRecipients, type Recipient } from '../accounts/index.ts';
import { letterContent, type Letter, type LetterParts } from '../messages/index.ts';
import { listPlans, type PlanSnapshot, type PlanSnapshots } from '../plans/index.ts';
import { isMeant, isOwn } from './audience.ts';
import { changesByTask } from './digest-queries.ts';
import { dueThings, type NamedThing } from './due-things.ts';
import { letterWords, reminderLine } from './letter-words.ts';
import type { UnsubscribeTokens } from './unsubscribe-token.ts';
import { readWishes } from './wishes-store.ts';

/** The time a run speaks for: after the first instant, up to the second. */
export interface Span {
  from: Date;
  to: Date;
}

interface Parts {
  database: Database;
  snapshots: PlanSnapshots;
  tokens: UnsubscribeTokens;
  baseUrl: string;
}

interface Matter {
  snapshot: PlanSnapshot;
  things: readonly NamedThing[];
  day: IsoDate;
  span: Span;
}

interface Person extends Recipient {
  wishes: Wishes;
}

const MOST_LINES = 30;
const MONDAY = 1;

function isMonday(day: IsoDate): boolean {
  return new Date(`${day}T00:00:00.000Z`).getUTCDay() === MONDAY;
}

/** Writes the day's reminders and digests; nothing is stored here, so that it may be done twice. */
export class LetterWriter {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One letter of each kind for a person and a plan, at most. */
  async lettersOf(span: Span): Promise<Letter[]> {
    const { database, snapshots } = this.#parts;
    const db = database.reader;
    const changeNumber = await database.changeNumber();
    const people = await this.#people(db);
    const letters: Letter[] = [];
    for (const { id, timeZone, endsOn } of await listPlans(db)) {
      const day = calendarDay(span.to, timeZone);
      // A plan that ended long ago reminds nobody.
      if (day > addDays(endsOn, 60)) continue;
      const snapshot = await snapshots.read({ db, changeNumber }, id);
      const matter = { snapshot, things: await dueThings(db, snapshot, span.to), day, span };
      for (const person of people) letters.push(...(await this.#lettersFor(person, matter, db)));
    }
    return letters;
  }

  async #people(db: Reader): Promise<Person[]> {
    const people: Person[] = [];
    for (const person of await listRecipients(db)) people.push({ ...person, wishes: await readWishes(db, person.id) });
    return people;
  }

  async #lettersFor(person: Person, matter: Matter, db: Reader): Promise<Letter[]> {
    const { plan } = matter.snapshot;
    if (!can({ grants: person.grants, only: null }, 'plan.read', { planId: plan.id, isPublic: plan.isPublic })) return [];
    const letters = [
      person.wishes.reminders ? this.#reminder(person, matter) : null,
      this.#wantsDigest(person, matter.day) ? await this.#digest(person, matter, db) : null,
    ];
    return letters.filter((letter) => letter !== null);
  }

  #wantsDigest({ wishes }: Person, day: IsoDate): boolean {
    return wishes.digest === 'daily' || (wishes.digest === 'weekly' && isMonday(day));
  }

  #reminder(person: Person, { snapshot, things, day, span }: Matter): Letter | null {
    const { plan } = snapshot;
    const { language } = person.wishes;
    const words = letterWords[language];
    const after = calendarDay(span.from, plan.timeZone);
    const mine = remindersOn(day, after, things).filter((reminder) => isMeant(person.grants, plan.id, reminder));
    if (mine.length === 0) return null;
    const title = inLanguage(plan.title, language).text;
    const listOf = (isLate: boolean) =>
      mine
        .filter(({ daysLate }) => daysLate > 0 === isLate)
        .map((reminder) => ({ text: reminderLine(reminder, language), url: this.#address(plan.slug, reminder.thing.path) }));
    const parts = {
      subject: words.reminderSubject(title),
      paragraphs: [words.reminderLead(title)],
      lists: this.#lists([words.late, listOf(true)], [words.ahead, listOf(false)], words.more),
    };
    return this.#letter('reminder', person, { planId: plan.id, slug: plan.slug, day }, parts);
  }

  async #digest(person: Person, { snapshot, day, span }: Matter, db: Reader): Promise<Letter | null> {
    const { plan } = snapshot;
    const { language, digest } = person.wishes;
    const words = letterWords[language];
    const week = new Date(span.to.getTime() - 7 * 86_400_000);
    const from = digest === 'weekly' ? week : span.from;
    const counts = await changesByTask(db, {
      planId: plan.id,
      from: from.toISOString(),
      to: span.to.toISOString(),
      except: person.id,
    });
    const mine = snapshot.tasks.filter(
      ({ id, bodies }) =>
        counts.has(id) &&
        isOwn(
          person.grants,
          plan.id,
          bodies.map(({ bodyId }) => bodyId),
        ),
    );
    if (mine.length === 0) return null;
    const lines = mine.map(({ id, number, title }) => ({
      text: `${number} ${inLanguage(title, language).text} – ${words.changes(counts.get(id) ?? 0)}`,
      url: this.#address(plan.slug, `/tasks/${id}`),
    }));
    const [first, last] = [calendarDay(from, plan.timeZone), day].map((date) => formatDate(date, language));
    const parts = {
      subject: words.digestSubject(inLanguage(plan.title, language).text),
      paragraphs: [words.digestLead(first ?? '', last ?? '')],
      lists: this.#lists([words.news, lines], null, words.more),
    };
    return this.#letter('digest', person, { planId: plan.id, slug: plan.slug, day }, parts);
  }

  #lists(
    first: [string, { text: string; url: string }[]],
    second: [string, { text: string; url: string }[]] | null,
    more: (count: number) => string,
  ): NonNullable<LetterParts['lists']> {
    return [first, ...(second === null ? [] : [second])].flatMap(([title, lines]) => {
      const rest = lines.length - MOST_LINES;
      const shown: { text: string; url?: string }[] = lines.slice(0, MOST_LINES);
      return lines.length === 0 ? [] : [{ title, lines: rest > 0 ? [...shown, { text: more(rest) }] : shown }];
    });
  }

  #address(slug: string, path: string): string {
    return `${this.#parts.baseUrl.replace(/\/$/, '')}/plans/${slug}${path}`;
  }

  #letter(
    topic: EndableLetter,
    { id, email, wishes: { language } }: Person,
    about: { planId: string; slug: string; day: IsoDate },
    parts: Pick<LetterParts, 'subject' | 'paragraphs' | 'lists'>,
  ): Letter {
    const words = letterWords[language];
    const end = `${this.#parts.baseUrl.replace(/\/$/, '')}/unsubscribe?token=${this.#parts.tokens.make(id, topic)}`;
    const content = letterContent(
      {
        ...parts,
        greeting: words.greeting,
        action: { label: words.open, url: this.#address(about.slug, '/work') },
        footer: words.footer,
        unsubscribe: { label: words.stop, url: end },
      },
      language,
    );
    return { topic, dedupKey: `${topic}:${about.planId}:${id}:${about.day}`, to: email, accountId: id, ...content };
  }
}
