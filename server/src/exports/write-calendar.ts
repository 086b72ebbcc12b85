import ical from 'ical-generator';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';

/** The one file that knows the library of calendars. */

export interface CalendarEvent {
  /** The same for the same event for ever. */
  uid: string;
  /** Rises with every change of the event. */
  sequence: number;
  on: IsoDate;
  title: string;
  description: string;
  url: string | null;
}

export interface Calendar {
  language: string;
  name: string;
  description: string;
  /** ISO instant: when what it says was last changed. */
  changedAt: string;
  events: readonly CalendarEvent[];
}

/** An all-day event has a date and no time zone; the library writes the date of the instant in UTC. */
function dayOf(on: IsoDate): Date {
  return new Date(`${on}T00:00:00.000Z`);
}

export function writeCalendar({ language, name, description, changedAt, events }: Calendar): string {
  const calendar = ical({
    prodId: { company: 'Atkaruu', product: 'Atkaruu', language: language.toUpperCase() },
    // The library escapes line ends in these, but not in its own `name` and `description`.
    x: [
      ['X-WR-CALNAME', name],
      ['X-WR-CALDESC', description],
    ],
  });
  for (const { uid, sequence, on, title, description: details, url } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: new Date(changedAt),
      start: dayOf(on),
      allDay: true,
      summary: title,
      description: details,
      ...(url === null ? {} : { url }),
    });
  }
  return calendar.toString();
}
