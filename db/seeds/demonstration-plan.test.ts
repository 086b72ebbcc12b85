import { describe, expect, it } from 'vitest';
import { occurrences, startOf } from '@atkaruu/shared/deadlines/occurrences';
import { assessPlan } from '@atkaruu/shared/progress/assess-plan';
import { defaultThresholds, type PlanFacts } from '@atkaruu/shared/progress/facts';
import { headlineFigures } from '@atkaruu/shared/progress/headline-figures';
import { lights, taskStates } from '@atkaruu/shared/tasks/task';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { pandemicAmendments, reorganisationAmendments } from './demonstration/amendments.ts';
import { demonstrationPlan } from './demonstration-plan.ts';
import { documentedPlan } from './documented-plan.ts';
import { everyTask, type SeedPlan } from './seed-plan.ts';

const plan = demonstrationPlan();
const tasks = everyTask(plan.tasks).map(({ task }) => task);
const leaves = tasks.filter(({ children }) => children.length === 0);

function factsOf(seed: SeedPlan): PlanFacts {
  const span = { planStartsOn: seed.startsOn, planEndsOn: seed.endsOn, reportingPeriod: seed.reportingPeriod };
  const inForceFrom = new Map(seed.versions.map((version) => [version.id, version.inForceFrom]));
  const entries = Map.groupBy(seed.entries, ({ taskId }) => taskId);
  const milestones = Map.groupBy(seed.milestones, ({ taskId }) => taskId);
  return {
    ...span,
    startsOn: seed.startsOn,
    endsOn: seed.endsOn,
    thresholds: defaultThresholds,
    successors: new Map(seed.bodies.flatMap(({ id, succeededBy }) => (succeededBy === null ? [] : [[id, succeededBy] as const]))),
    tasks: everyTask(seed.tasks).map(({ task, parent }) => ({
      id: task.id,
      parentId: parent?.id ?? null,
      number: task.number,
      bodies: task.bodies,
      terms: task.terms.flatMap(({ deadline, ...terms }) => {
        if (deadline === null) return [];
        const dates = occurrences(deadline, span);
        const startsOn = startOf(deadline, seed.startsOn);
        return [
          {
            ...terms,
            deadline,
            inForceFrom: inForceFrom.get(terms.versionId) ?? '',
            startsOn,
            dueOn: dates.at(-1) ?? null,
            occurrences: dates,
          },
        ];
      }),
      milestones: (milestones.get(task.id) ?? []).flatMap(({ id, plannedOn, achievedOn }) =>
        plannedOn === null ? [] : [{ id, plannedOn, achievedOn }],
      ),
      entries: (entries.get(task.id) ?? [])
        .map((entry) => ({ ...entry, verifiedOn: entry.verification?.verifiedOn ?? null }))
        .sort((a, b) => (`${a.effectiveOn}${a.recordedAt}` < `${b.effectiveOn}${b.recordedAt}` ? -1 : 1)),
    })),
  };
}

const facts = factsOf(plan);
const quarterEnds = [
  '2018-12-31',
  '2019-06-30',
  '2019-12-31',
  '2020-06-30',
  '2020-12-31',
  '2021-06-30',
  '2021-12-31',
  '2022-12-31',
  '2023-12-31',
];

function isTrilingual(text: object): boolean {
  return ['ru', 'ky', 'en'].every((language) => Object.entries(text).some(([key, value]) => key === language && value !== ''));
}

describe('the demonstration plan', () => {
  it('says in its title and description, in every language, that its data are illustrative', () => {
    expect([plan.title.ru, plan.title.ky, plan.title.en].map((title) => /условн|шарттуу|illustrative/.test(title))).toEqual([
      true,
      true,
      true,
    ]);
    expect(plan.kind).toBe('demonstration');
  });

  it('is the same every time it is made', () => {
    expect(demonstrationPlan()).toEqual(plan);
  });

  it('gives every leaf one lead and no body twice', () => {
    for (const { number, bodies } of leaves) {
      expect(
        bodies.filter(({ role }) => role === 'lead'),
        number,
      ).toHaveLength(1);
      expect(new Set(bodies.map(({ bodyId }) => bodyId)).size, number).toBe(bodies.length);
    }
    expect(new Set(leaves.flatMap(({ bodies }) => bodies.map(({ role }) => role))).size).toBe(4);
  });

  it('has every deadline surely read', () => {
    for (const { number, terms } of leaves) {
      for (const { deadline, deadlineText } of terms)
        expect(deadline?.needsPerson, `${number} ${deadlineText ?? ''}`).toBe(false);
    }
  });

  it('is written in three languages, and no title stands twice', () => {
    const texts = [...tasks.map(({ title }) => title), ...plan.milestones.map(({ title }) => title)];
    for (const text of texts) expect(isTrilingual(text), text.ru).toBe(true);
    const results = leaves.flatMap(({ expectedResult }) => (expectedResult === null ? [] : [expectedResult]));
    for (const text of [...results, ...plan.bodies.flatMap(({ names }) => names.map(({ name }) => name))])
      expect(isTrilingual(text), text.ru).toBe(true);
    for (const language of ['ru', 'ky', 'en'] as const)
      expect(new Set(texts.map((text) => text[language])).size, language).toBe(texts.length);
    for (const { ky } of texts) expect(ky).not.toMatch(/[a-z]/i);
  });

  it('points only at what exists', () => {
    const ids = {
      tasks: new Set(leaves.map(({ id }) => id)),
      bodies: new Set(plan.bodies.map(({ id }) => id)),
      entries: new Set(plan.entries.map(({ id }) => id)),
    };
    for (const { bodies } of leaves) for (const { bodyId } of bodies) expect(ids.bodies.has(bodyId), bodyId).toBe(true);
    for (const { taskId, bodyId } of plan.entries) expect([ids.tasks.has(taskId), ids.bodies.has(bodyId)]).toEqual([true, true]);
    for (const { entryId, taskId } of plan.evidence)
      expect([ids.entries.has(entryId), ids.tasks.has(taskId)]).toEqual([true, true]);
    for (const { taskId } of plan.milestones) expect(ids.tasks.has(taskId)).toBe(true);
    for (const { parentId, succeededBy } of plan.bodies)
      for (const id of [parentId, succeededBy]) if (id !== null) expect(ids.bodies.has(id)).toBe(true);
    expect(ids.entries.size).toBe(plan.entries.length);
  });

  it('amends only leaves that exist, and says why', () => {
    const numbers = new Set(leaves.map(({ number }) => number));
    for (const number of [...Object.keys(pandemicAmendments), ...Object.keys(reorganisationAmendments)])
      expect(numbers.has(number), number).toBe(true);
    for (const { terms } of leaves) for (const { reason } of terms.slice(1)) expect(reason).not.toBeNull();
    expect(leaves.filter(({ terms }) => terms[0]?.versionId === 'demo-v2')).toHaveLength(4);
  });

  it('keeps no body in a report outside its life', () => {
    const bodies = new Map(plan.bodies.map((body) => [body.id, body]));
    for (const { id, bodyId, effectiveOn } of plan.entries) {
      const body = bodies.get(bodyId);
      expect(
        (body?.activeFrom ?? '') <= effectiveOn && effectiveOn <= (body?.activeTo ?? '9999'),
        `${id} ${bodyId} ${effectiveOn}`,
      ).toBe(true);
    }
  });
});

describe('the reports of the demonstration plan', () => {
  it('speak of the day they are recorded or earlier, and are numbered in the order of recording', () => {
    const recorded = plan.entries.map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([...recorded].sort());
    for (const { id, effectiveOn, recordedAt, verification } of plan.entries) {
      const day = calendarDay(new Date(recordedAt), plan.timeZone);
      expect(effectiveOn <= day, id).toBe(true);
      expect(verification === null || verification.verifiedOn > day, id).toBe(true);
    }
    for (const { forecasts } of plan.milestones) {
      for (const forecast of forecasts) expect(forecast.effectiveOn <= forecast.recordedAt.slice(0, 10)).toBe(true);
    }
  });

  it('confirm a completion only with evidence', () => {
    const proven = new Set(plan.evidence.map(({ entryId }) => entryId));
    const confirmed = plan.entries.filter(({ claim, verification }) => claim === 'complete' && verification !== null);
    expect(confirmed.length).toBeGreaterThan(100);
    for (const { id } of confirmed) expect(proven.has(id), id).toBe(true);
  });

  it('name a due date of their task where they speak of an occurrence', () => {
    const dates = new Map(facts.tasks.map((task) => [task.id, new Set(task.terms.flatMap((terms) => terms.occurrences))]));
    for (const { id, taskId, occurrenceOn } of plan.entries)
      if (occurrenceOn !== null) expect(dates.get(taskId)?.has(occurrenceOn), id).toBe(true);
  });

  it('give every cause, and come from nearly every body that leads', () => {
    const causes = new Set(plan.entries.flatMap(({ causeCode }) => (causeCode === null ? [] : [causeCode])));
    expect([...causes].sort()).toEqual([
      'approval',
      'funding',
      'legislation',
      'other',
      'pandemic',
      'partner_delay',
      'procurement',
      'reorganisation',
      'staffing',
    ]);
    expect(new Set(plan.entries.map(({ bodyId }) => bodyId)).size).toBeGreaterThanOrEqual(18);
  });

  it('show every state and every light at some quarter’s end', () => {
    const assessments = quarterEnds.flatMap((on) => assessPlan(facts, on).leaves.map(({ assessment }) => assessment));
    expect(new Set(assessments.map(({ state }) => state))).toEqual(new Set(taskStates));
    expect(new Set(assessments.map(({ light }) => light))).toEqual(new Set([...lights, null]));
  });

  it('leave 60 to 66 % fulfilled and verified on the last day of the plan', () => {
    const { rate } = headlineFigures(assessPlan(facts, plan.endsOn)).fulfilment;
    expect(rate).toBeGreaterThan(0.6);
    expect(rate).toBeLessThan(0.66);
  });

  it('never let a verified figure overtake the reported one', () => {
    for (const on of quarterEnds) {
      const { verified, reported } = headlineFigures(assessPlan(facts, on)).weighted;
      expect(verified ?? 0, on).toBeLessThanOrEqual(reported ?? 0);
    }
  });
});

describe('the forecasts of the milestones', () => {
  it('slip in some, recover in some, and are made for about ten key ones', () => {
    const keys = plan.milestones.filter(({ isKey }) => isKey);
    expect(keys.length).toBeGreaterThanOrEqual(9);
    expect(keys.length).toBeLessThanOrEqual(12);
    const steps = keys.map(({ forecasts }) =>
      forecasts.slice(1).map(({ forecastOn }, index) => forecastOn > (forecasts[index]?.forecastOn ?? '')),
    );
    expect(steps.some((moves) => moves.includes(true))).toBe(true);
    expect(
      keys.some(({ forecasts }) =>
        forecasts.slice(1).some(({ forecastOn }, index) => forecastOn < (forecasts[index]?.forecastOn ?? '')),
      ),
    ).toBe(true);
  });

  it('belong to milestones planned within the plan and reached in their order', () => {
    expect(plan.milestones.length).toBeGreaterThan(50);
    const byTask = Map.groupBy(plan.milestones, ({ taskId }) => taskId);
    for (const own of byTask.values()) {
      const reached = own.map(({ achievedOn }) => achievedOn ?? '9999');
      expect(reached).toEqual([...reached].sort());
    }
    for (const { id, plannedOn, achievedOn } of plan.milestones) {
      expect(plannedOn !== null && plannedOn <= plan.endsOn, id).toBe(true);
      expect(achievedOn === null || achievedOn <= '2024-06-30', id).toBe(true);
    }
  });
});

it('shares no id between the two plans', () => {
  const documented = new Set(documentedPlan().bodies.map(({ id }) => id));
  expect(plan.bodies.filter(({ id }) => documented.has(id))).toEqual([]);
});
