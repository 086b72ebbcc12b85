import type { DeadlineKind } from '@atkaruu/shared/deadlines/deadline';
import {
  bodyRoles,
  causeCodes,
  standings,
  type PlanFacts,
  type ProgressFact,
  type TaskFacts,
  type TaskTerms,
} from '@atkaruu/shared/progress/facts';
import { buildEntry, buildPlan, buildTask, buildTerms } from '@atkaruu/shared/progress/testing';
import { dayNumber, fromDayNumber, type IsoDate } from '@atkaruu/shared/values/iso-date';
import { periodLengths } from '@atkaruu/shared/values/period';
import fc from 'fast-check';

/** Whole plans of 2019 and 2020 with amendments, joint tasks, corrections and late verifications. */

const [firstDay, lastDay] = [dayNumber('2019-01-01'), dayNumber('2020-12-31')];
export const day = fc.integer({ min: firstDay - 40, max: lastDay + 200 }).map(fromDayNumber);
export const bodyId = fc.constantFrom('ministry', 'agency', 'office');
export const plus = (date: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(date) + days);

const occurrences = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(day) },
  { weight: 2, arbitrary: fc.uniqueArray(day, { minLength: 2, maxLength: 8 }).map((dates) => dates.sort()) },
  { weight: 1, arbitrary: fc.constant<IsoDate[]>([]) },
);

function kindOf(dates: readonly IsoDate[], isOngoing: boolean): DeadlineKind {
  if (dates.length === 0) return 'unclear';
  if (isOngoing) return 'ongoing';
  return dates.length > 1 ? 'recurring' : 'once';
}

const terms: fc.Arbitrary<TaskTerms> = fc
  .record({
    inForceFrom: day,
    startsOn: day,
    occurrences,
    weight: fc.option(fc.constantFrom(0, 1, 2, 2.5, 7)),
    standing: fc.oneof({ weight: 5, arbitrary: fc.constant('in_force' as const) }, fc.constantFrom(...standings)),
    isOngoing: fc.boolean(),
  })
  .map(({ isOngoing, ...given }) => buildTerms({ ...given, kind: kindOf(given.occurrences, isOngoing) }));

const versions = fc
  .uniqueArray(terms, { minLength: 1, maxLength: 3, selector: ({ inForceFrom }) => inForceFrom })
  .map((list) => list.sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)));

export const entry = (dates: readonly IsoDate[]): fc.Arbitrary<ProgressFact> =>
  fc
    .record({
      effectiveOn: day,
      bodyId: fc.option(bodyId),
      occurrenceOn: dates.length > 0 ? fc.option(fc.constantFrom(...dates)) : fc.constant(null),
      percentComplete: fc.integer({ min: 0, max: 100 }),
      isComplete: fc.boolean(),
      forecastOn: fc.option(day),
      causeCode: fc.option(fc.constantFrom(...causeCodes)),
      verifiedAfter: fc.option(fc.integer({ min: 0, max: 90 })),
      returnedAfter: fc.option(fc.integer({ min: 0, max: 90 })),
    })
    .map(({ isComplete, verifiedAfter, returnedAfter, ...given }) =>
      buildEntry({
        ...given,
        ...(isComplete ? { claim: 'complete', percentComplete: 100 } : {}),
        verifiedOn: verifiedAfter === null ? null : plus(given.effectiveOn, verifiedAfter),
        returnedOn: verifiedAfter !== null || returnedAfter === null ? null : plus(given.effectiveOn, returnedAfter),
      }),
    );

const task: fc.Arbitrary<Omit<TaskFacts, 'id' | 'parentId' | 'number'>> = versions.chain((list) =>
  fc.record({
    terms: fc.constant(list),
    bodies: fc.uniqueArray(fc.record({ bodyId, role: fc.constantFrom(...bodyRoles) }), {
      maxLength: 3,
      selector: (one) => one.bodyId,
    }),
    milestones: fc.array(fc.record({ id: fc.constant('m'), plannedOn: day, achievedOn: fc.option(day) }), { maxLength: 3 }),
    entries: fc
      .array(entry(list.flatMap((one) => one.occurrences)), { maxLength: 8 })
      .map((entries) => entries.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0))),
  }),
);

/** A task hangs under one before it or is a root; a parent sometimes has no terms of its own. */
export const plan: fc.Arbitrary<PlanFacts> = fc
  .record({
    tasks: fc.array(fc.record({ task, under: fc.integer({ min: 0, max: 40 }), hasOwnTerms: fc.boolean() }), {
      minLength: 1,
      maxLength: 16,
    }),
    reportingPeriod: fc.constantFrom(...periodLengths),
  })
  .map(({ tasks, reportingPeriod }) => {
    const parents = tasks.map(({ under }, index) => (under < index ? `t${under}` : null));
    const built = tasks.map(({ task: facts, hasOwnTerms }, index) => {
      const id = `t${index}`;
      const isBareParent = !hasOwnTerms && parents.includes(id);
      return buildTask({ ...facts, id, parentId: parents[index] ?? null, terms: isBareParent ? [] : facts.terms });
    });
    return buildPlan(built, { reportingPeriod });
  });
