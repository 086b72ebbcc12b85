import type { IsoDate } from '../../values/iso-date.ts';
import { bodiesOf } from '../by-body.ts';
import type { TaskFacts } from '../facts.ts';
import { leadOf, quarterNumber } from '../heat-map.ts';
import { termsAt } from '../terms.ts';
import { versionOn, type PlanLedger } from './plan-ledger.ts';

type BodiesOf = (task: TaskFacts) => Iterable<string | null>;

/** The first `count` bodies in the order in which the leaves of a day name them: the walk ends at the last of them. */
function inOrder(ledger: PlanLedger, on: IsoDate, count: number, bodiesOfLeaf: BodiesOf): (string | null)[] {
  const weights = ledger.versions[versionOn(ledger, on)]?.weights;
  const found = new Set<string | null>();
  for (let position = 0; found.size < count && position < ledger.tasks.length; position += 1) {
    const task = ledger.tasks[position];
    if (!task || Number.isNaN(weights?.[position] ?? Number.NaN)) continue;
    for (const bodyId of bodiesOfLeaf(task)) found.add(bodyId);
  }
  return [...found];
}

/** Bodies as they first appear among the leaves. */
export function bodyOrder(ledger: PlanLedger, on: IsoDate, count: number): (string | null)[] {
  const bodyAt = ledger.bodyAt(ledger.calendar.positionOf(on));
  return inOrder(ledger, on, count, (task) => bodiesOf(task, bodyAt).keys());
}

/** Leads as they first appear among the leaves in force that are due in a quarter of the plan. */
export function heatOrder(ledger: PlanLedger, on: IsoDate, count: number): (string | null)[] {
  const bodyAt = ledger.bodyAt(ledger.calendar.positionOf(on));
  const isInPlan = (dueOn: IsoDate): boolean => ledger.layout.quarter(quarterNumber(dueOn)) >= 0;
  return inOrder(ledger, on, count, (task) => {
    const terms = termsAt(task, on);
    return terms?.standing === 'in_force' && terms.occurrences.some(isInPlan) ? [leadOf({ task }, bodyAt)] : [];
  });
}
