import { addMonths, fromDayNumber, type IsoDate } from '../../values/iso-date.ts';
import { monthsOf } from '../../values/period.ts';
import { dayCount } from '../day-count.ts';
import { statusDay, type PlanSettings, type StatusDay } from '../status-day.ts';

/** The days of a ledger as positions from its first, with what is worked out once for each. */
export class Calendar {
  readonly first: number;
  readonly length: number;
  /** Days on which something changes for every task: a body is succeeded. */
  readonly turns: readonly number[];
  readonly #settings: PlanSettings;
  readonly #days: (StatusDay | undefined)[] = [];

  constructor(from: IsoDate, to: IsoDate, settings: PlanSettings, turns: readonly IsoDate[]) {
    this.first = dayCount(from);
    this.length = dayCount(to) - this.first + 1;
    this.#settings = settings;
    this.turns = turns.map((day) => this.positionOf(day));
  }

  /** May lie outside: negative, or the length and more. */
  positionOf(date: IsoDate): number {
    return dayCount(date) - this.first;
  }

  day(position: number): StatusDay {
    return (this.#days[position] ??= statusDay(fromDayNumber(this.first + position), this.#settings));
  }

  /** The first day on which whoever was last heard of on `date` is silent for longer than a period. */
  silentFrom(date: IsoDate): number {
    const months = monthsOf[this.#settings.reportingPeriod];
    let on = addMonths(date, months);
    // Months differ in length: several days look back to the last day of a short one.
    while (addMonths(on, -months) <= date) on = fromDayNumber(dayCount(on) + 1);
    return this.positionOf(on);
  }
}
