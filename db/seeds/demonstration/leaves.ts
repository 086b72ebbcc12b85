import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import { occurrences, startOf } from '@atkaruu/shared/deadlines/occurrences';
import { parseDeadline } from '@atkaruu/shared/deadlines/parse-deadline';
import type { Standing } from '@atkaruu/shared/progress/facts';
import type { ServiceType } from '@atkaruu/shared/tasks/task';
import { maxDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Trilingual } from '../localized.ts';
import type { SeedTask, SeedTerms } from '../seed-plan.ts';
import { demonstrationVersions, pandemicAmendments, reorganisationAmendments, type Amendment } from './amendments.ts';
import { bodyId } from './body-keys.ts';
import type { Action, Measure, PlanTask } from './outline.ts';
import { outline } from './tasks/index.ts';

export const PLAN_SPAN = { planStartsOn: '2018-08-23', planEndsOn: '2023-12-31', reportingPeriod: 'quarter' } as const;

export interface LeafTerms {
  versionId: string;
  inForceFrom: IsoDate;
  deadlineText: string;
  deadline: Deadline;
  weight: number | null;
  standing: Standing;
  reason: Trilingual | null;
}

/** A leaf with its terms of every version and the dates that the last ones give. */
export interface Leaf {
  id: string;
  number: string;
  action: Action;
  serviceType: ServiceType | null;
  terms: readonly LeafTerms[];
  workStartsOn: IsoDate;
  dueDates: readonly IsoDate[];
  isRecurring: boolean;
  /** The first day on which it is cancelled or suspended for good; null while it stays in force. */
  outOfForceFrom: IsoDate | null;
}

function idOf(number: string): string {
  return `demo-${number.replaceAll('.', '-')}`;
}

function read(text: string): Deadline {
  return parseDeadline(text, {
    planStartsOn: PLAN_SPAN.planStartsOn,
    planEndsOn: PLAN_SPAN.planEndsOn,
    actDate: PLAN_SPAN.planStartsOn,
  });
}

function amended(terms: LeafTerms, amendment: Amendment): Omit<LeafTerms, 'versionId' | 'inForceFrom'> {
  const deadlineText = amendment.due ?? terms.deadlineText;
  return {
    deadlineText,
    deadline: read(deadlineText),
    weight: amendment.weight ?? terms.weight,
    standing: amendment.standing ?? terms.standing,
    reason: amendment.reason,
  };
}

function termsOf(number: string, action: Action): LeafTerms[] {
  const [original, second, third] = demonstrationVersions;
  const first = action.since === 2 ? second : original;
  const terms: LeafTerms[] = [
    {
      versionId: first.id,
      inForceFrom: first.inForceFrom,
      deadlineText: action.due,
      deadline: read(action.due),
      weight: action.weight ?? null,
      standing: 'in_force',
      reason: null,
    },
  ];
  const ledger = [
    { version: second, amendment: pandemicAmendments[number] },
    { version: third, amendment: reorganisationAmendments[number] },
  ];
  for (const { version, amendment } of ledger) {
    const last = terms.at(-1);
    if (!amendment || !last) continue;
    terms.push({ versionId: version.id, inForceFrom: version.inForceFrom, ...amended(last, amendment) });
  }
  return terms;
}

function leafOf(number: string, action: Action, serviceType: ServiceType | null): Leaf {
  const terms = termsOf(number, action);
  const last = terms.at(-1);
  const first = terms[0];
  if (!last || !first) throw new RangeError(`no terms: ${number}`);
  return {
    id: idOf(number),
    number,
    action,
    serviceType,
    terms,
    workStartsOn: maxDate(startOf(first.deadline, PLAN_SPAN.planStartsOn), first.inForceFrom),
    dueDates: occurrences(last.deadline, PLAN_SPAN),
    isRecurring: last.deadline.kind === 'recurring' || last.deadline.kind === 'ongoing',
    outOfForceFrom: last.standing === 'in_force' ? null : last.inForceFrom,
  };
}

interface Numbered<T> {
  number: string;
  item: T;
}

function numbered<T>(items: readonly T[], above: string): Numbered<T>[] {
  return items.map((item, index) => ({ number: above === '' ? String(index + 1) : `${above}.${index + 1}`, item }));
}

function seedTerms(terms: LeafTerms): SeedTerms {
  const { inForceFrom: _, ...rest } = terms;
  return rest;
}

function seedLeaf(leaf: Leaf): SeedTask {
  const { lead, co = [], agreed = [], support = [], title, result } = leaf.action;
  return {
    id: leaf.id,
    number: leaf.number,
    title,
    expectedResult: result ?? null,
    serviceType: leaf.serviceType,
    terms: leaf.terms.map(seedTerms),
    bodies: [
      { bodyId: bodyId(lead), role: 'lead' },
      ...co.map((key) => ({ bodyId: bodyId(key), role: 'co_executor' as const })),
      ...agreed.map((key) => ({ bodyId: bodyId(key), role: 'by_agreement' as const })),
      ...support.map((key) => ({ bodyId: bodyId(key), role: 'support' as const })),
    ],
    children: [],
  };
}

function seedParent(
  number: string,
  { title }: PlanTask | Measure,
  serviceType: ServiceType | null,
  children: SeedTask[],
): SeedTask {
  return { id: idOf(number), number, title, expectedResult: null, serviceType, terms: [], bodies: [], children };
}

function planted(): { leaves: Leaf[]; tasks: SeedTask[] } {
  const leaves: Leaf[] = [];
  const tasks = numbered(outline, '').map(({ number, item: task }) => {
    const measures = numbered(task.measures, number).map(({ number: measureNumber, item: measure }) => {
      const serviceType = measure.serviceType ?? task.serviceType;
      const own = numbered(measure.actions, measureNumber).map(({ number: leafNumber, item }) =>
        leafOf(leafNumber, item, serviceType),
      );
      leaves.push(...own);
      return seedParent(measureNumber, measure, serviceType, own.map(seedLeaf));
    });
    return seedParent(number, task, task.serviceType, measures);
  });
  return { leaves, tasks };
}

/** The outline, numbered and with the terms of every version: as leaves in the plan's order, and as the tree. */
export const { leaves: demonstrationLeaves, tasks: demonstrationTasks } = planted();
