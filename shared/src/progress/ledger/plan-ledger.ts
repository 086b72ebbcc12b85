import { addMonths, maxDate, type IsoDate } from '../../values/iso-date.ts';
import { weightedLeaves } from '../effective-weights.ts';
import { addExactly } from '../exact-sum.ts';
import type { PlanFacts, TaskFacts, TaskTerms } from '../facts.ts';
import { quarterNumber, quartersOf } from '../heat-map.ts';
import { taskTree } from '../task-tree.ts';
import { termsAt } from '../terms.ts';
import { Calendar } from './calendar.ts';
import { bodyColumns, expectedColumns, heatColumns, planColumns } from './columns.ts';
import { DatedBlock } from './dated-block.ts';
import { isSameTally, tallyOf, type Layout, type Tally } from './leaf-tally.ts';
import { forEachLine, forEachTurn, type Span } from './leaf-timeline.ts';

/** Who answers for a body, which differs from day to day. */
export interface Succession {
  /** The days from which somebody else answers for some body. */
  days: readonly IsoDate[];
  on: (day: IsoDate) => (bodyId: string) => string;
}

interface Version {
  day: IsoDate;
  /** By position of the task; NaN for what is no leaf in this version. */
  weights: Float64Array;
}

type Stretch = Span & { terms: TaskTerms; weight: number };

const LONGEST_DAYS = 60 * 366;

/**
 * A plan's figures on any day as a look-up: what every leaf adds to each of them is entered on the day from which it holds and taken
 * out on the day from which it no longer does. The rules themselves say what a leaf adds; nothing is decided here.
 *
 * Fill it with `enter` for every task and `seal` it. It is for one tree of tasks: their order, weights and bodies stay.
 */
export class PlanLedger {
  readonly plan: Omit<PlanFacts, 'tasks'>;
  readonly calendar: Calendar;
  readonly layout: Layout;
  readonly succession: Succession;
  /** Null: tasks nobody leads. */
  readonly bodies: readonly (string | null)[];
  readonly tasks: TaskFacts[];
  readonly versions: readonly Version[];
  readonly #blocks: DatedBlock[];
  readonly #bodyAt = new Map<number, (bodyId: string) => string>();

  constructor(plan: PlanFacts, succession: Succession) {
    const { tasks, ...settings } = plan;
    this.plan = settings;
    this.succession = succession;
    this.tasks = [...tasks];
    this.versions = versionsOf(tasks);
    const first = this.versions[0]?.day ?? plan.startsOn;
    const last = maxDate(addMonths(plan.endsOn, 12), first);
    this.calendar = new Calendar(first, last, plan, succession.days);
    this.bodies = bodiesEver(tasks, succession);
    const quarters = quartersOf(plan);
    this.layout = layoutOf(this.versions.length, quarterNumber(plan.startsOn), quarters.length, this.bodies);
    const block = (width: number) => () => new DatedBlock(width, this.isTooLong ? 0 : this.calendar.length);
    this.#blocks = [
      ...[0].map(block(planColumns.width)),
      ...this.versions.map(block(expectedColumns.width)),
      ...quarters.map(block(heatColumns.width * this.bodies.length)),
      ...this.bodies.map(block(bodyColumns.width)),
    ];
  }

  /** A plan that lasts longer than anybody's is left to the rules themselves. */
  get isTooLong(): boolean {
    return this.calendar.length > LONGEST_DAYS;
  }

  expectedBlock(version: number): number {
    return 1 + version;
  }

  sums(block: number, day: number): Float64Array {
    return this.#blocks[block]?.at(day) ?? new Float64Array(0);
  }

  bodyAt(day: number): (bodyId: string) => string {
    const epoch = this.calendar.turns.findLast((turn) => turn <= day) ?? -1;
    const known = this.#bodyAt.get(epoch) ?? this.succession.on(this.calendar.day(day).on);
    this.#bodyAt.set(epoch, known);
    return known;
  }

  enter(position: number): void {
    const task = this.tasks[position];
    if (task) this.#post(position, task, 1);
  }

  /** Takes a task's entries out and puts in those of its newer facts. */
  replace(position: number, task: TaskFacts): void {
    const before = this.tasks[position];
    if (before) this.#post(position, before, -1);
    this.tasks[position] = task;
    this.#post(position, task, 1);
  }

  seal(): void {
    for (const block of this.#blocks) block.seal();
  }

  #post(position: number, task: TaskFacts, times: 1 | -1): void {
    for (const stretch of this.#stretches(position, task)) this.#postStretch(task, stretch, times);
    this.versions.forEach(({ day, weights }, index) => {
      const [weight, terms] = [weights[position] ?? Number.NaN, termsAt(task, day)];
      if (terms?.standing !== 'in_force' || Number.isNaN(weight)) return;
      this.#postExpected(task, { terms, weight, from: this.calendar.positionOf(day), to: this.calendar.length }, index, times);
    });
  }

  /** Between which days a task is a leaf under the same terms with the same weight. */
  #stretches(position: number, task: TaskFacts): Stretch[] {
    const stretches: Stretch[] = [];
    this.versions.forEach(({ day, weights }, index) => {
      const [weight, terms] = [weights[position] ?? Number.NaN, termsAt(task, day)];
      if (terms === null || Number.isNaN(weight)) return;
      const next = this.versions[index + 1]?.day;
      const from = this.calendar.positionOf(day);
      const to = next === undefined ? this.calendar.length : this.calendar.positionOf(next);
      const last = stretches.at(-1);
      if (last?.to === from && last.terms === terms && last.weight === weight) last.to = to;
      else stretches.push({ terms, weight, from, to });
    });
    return stretches;
  }

  #postStretch(task: TaskFacts, stretch: Stretch, times: 1 | -1): void {
    const { terms, weight } = stretch;
    let held: Tally = [];
    forEachTurn(task, terms, stretch, this.calendar, (day, assessment) => {
      const tally = tallyOf(this.layout, { task, terms, weight, assessment }, this.bodyAt(day), this.calendar.day(day).on);
      if (isSameTally(held, tally)) return;
      this.#book(day, held, -times);
      this.#book(day, tally, times);
      held = tally;
    });
    this.#book(stretch.to, held, -times);
  }

  #postExpected(task: TaskFacts, stretch: Stretch, version: number, times: 1 | -1): void {
    const { terms, weight } = stretch;
    const sums = new Float64Array(expectedColumns.width);
    forEachLine(task, terms, stretch, this.calendar, ({ from, to, e, rate }) => {
      sums.fill(0);
      addExactly(sums, expectedColumns.base, weight * e - weight * rate * from, 1);
      addExactly(sums, expectedColumns.slope, weight * rate, 1);
      const block = this.#blocks[this.expectedBlock(version)];
      sums.forEach((value, column) => {
        if (value === 0) return;
        block?.add(from, column, value * times);
        block?.add(to, column, -value * times);
      });
    });
  }

  #book(day: number, tally: Tally, times: number): void {
    for (let at = 0; at < tally.length; at += 3) {
      this.#blocks[tally[at] ?? 0]?.add(day, tally[at + 1] ?? 0, (tally[at + 2] ?? 0) * times);
    }
  }
}

function versionsOf(tasks: readonly TaskFacts[]): Version[] {
  const positions = new Map(tasks.map((task, position) => [task.id, position]));
  return taskTree(tasks).versions.map((day) => {
    const weights = new Float64Array(tasks.length).fill(Number.NaN);
    for (const { task, weight } of weightedLeaves(tasks, day)) weights[positions.get(task.id) ?? -1] = weight;
    return { day, weights };
  });
}

/** Every body that may answer for a task on some day. */
function bodiesEver(tasks: readonly TaskFacts[], { days, on }: Succession): (string | null)[] {
  const named = new Set<string>();
  for (const { bodies } of tasks) for (const { bodyId } of bodies) named.add(bodyId);
  const ever = new Set<string | null>([null]);
  for (const bodyAt of ['0001-01-01', ...days].map(on)) for (const bodyId of named) ever.add(bodyAt(bodyId));
  return [...ever];
}

function layoutOf(versions: number, firstQuarter: number, quarters: number, bodies: readonly (string | null)[]): Layout {
  const positions = new Map(bodies.map((bodyId, position) => [bodyId, position]));
  return {
    plan: 0,
    quarter: (quarter) => {
      const index = quarter - firstQuarter;
      return index < 0 || index >= quarters ? -1 : 1 + versions + index;
    },
    body: (bodyId) => positions.get(bodyId) ?? 0,
    bodyBlock: (body) => 1 + versions + quarters + body,
  };
}

/** The version in force on a day: the one whose weights and terms hold. −1: none yet. */
export function versionOn(ledger: PlanLedger, on: IsoDate): number {
  return ledger.versions.findLastIndex(({ day }) => day <= on);
}
