import type { Deadline } from '../deadlines/deadline.ts';
import { defaultThresholds, type PlanFacts, type ProgressFact, type TaskFacts, type TaskTerms } from './facts.ts';

/** Builders for tests: a plan of 2019 and 2020 by quarters; say only what matters. */

const deadline: Deadline = {
  kind: 'once',
  startsOn: null,
  dueOn: null,
  every: null,
  offset: null,
  after: null,
  needsPerson: false,
};

export function buildTerms(given: Partial<TaskTerms> & { kind?: Deadline['kind'] } = {}): TaskTerms {
  const { kind = 'once', occurrences = given.dueOn ? [given.dueOn] : [], ...rest } = given;
  return {
    inForceFrom: '2019-01-01',
    deadline: { ...deadline, kind },
    startsOn: '2019-01-01',
    dueOn: occurrences.at(-1) ?? null,
    occurrences,
    weight: null,
    standing: 'in_force',
    ...rest,
  };
}

/** A verified entry is verified on its effective date unless told otherwise; recorded at noon of that day. */
export function buildEntry(given: Partial<ProgressFact> & { effectiveOn: string; isVerified?: boolean }): ProgressFact {
  const { isVerified = false, ...rest } = given;
  return {
    id: `${given.effectiveOn}/${given.bodyId ?? ''}`,
    bodyId: null,
    occurrenceOn: null,
    percentComplete: given.claim === 'complete' ? 100 : 0,
    claim: 'in_progress',
    forecastOn: null,
    causeCode: null,
    recordedAt: `${given.effectiveOn}T12:00:00.000Z`,
    verifiedOn: isVerified ? given.effectiveOn : null,
    ...rest,
  };
}

export function buildTask(given: Partial<TaskFacts> & { id: string }): TaskFacts {
  return {
    parentId: null,
    number: given.id,
    terms: [buildTerms({ dueOn: '2019-12-31' })],
    bodies: [],
    milestones: [],
    entries: [],
    ...given,
  };
}

export function buildPlan(tasks: readonly TaskFacts[], given: Partial<PlanFacts> = {}): PlanFacts {
  return {
    startsOn: '2019-01-01',
    endsOn: '2020-12-31',
    reportingPeriod: 'quarter',
    thresholds: defaultThresholds,
    tasks,
    ...given,
  };
}
