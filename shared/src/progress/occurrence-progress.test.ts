import { describe, expect, it } from 'vitest';
import type { TaskFacts } from './facts.ts';
import { occurrencesOf, taskProgress, type OccurrenceProgress, type TaskProgress } from './occurrence-progress.ts';
import { statusDay } from './status-day.ts';
import { termsAt } from './terms.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const quarters = ['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31'];
const quarterly = (kind: 'recurring' | 'ongoing' = 'recurring') => [buildTerms({ kind, occurrences: quarters })];

function progressOn(
  task: TaskFacts,
  on: string,
  successors?: ReadonlyMap<string, string>,
): TaskProgress & { occurrences: OccurrenceProgress[] } {
  const terms = termsAt(task, on);
  if (terms === null) throw new Error('the task is not in the plan');
  const progress = taskProgress(task, terms, statusDay(on, buildPlan([], successors ? { successors } : {})));
  return { ...progress, occurrences: occurrencesOf(task, terms, progress.reports, on) };
}

describe('reported and verified', () => {
  const entries = [
    buildEntry({ effectiveOn: '2019-03-01', percentComplete: 30, isVerified: true }),
    buildEntry({ effectiveOn: '2019-05-01', percentComplete: 50, verifiedOn: '2019-05-20' }),
  ];
  const task = buildTask({ id: 'a', entries });

  it('speak of the newest entry, each of its own kind, by the day', () => {
    expect(progressOn(task, '2019-02-28')).toMatchObject({ p: 0, q: 0, lastReportedOn: null });
    expect(progressOn(task, '2019-05-19')).toMatchObject({ p: 0.3, q: 0.5, lastVerifiedOn: '2019-03-01' });
    expect(progressOn(task, '2019-05-20')).toMatchObject({
      p: 0.5,
      q: 0.5,
      lastReportedOn: '2019-05-01',
      lastVerifiedOn: '2019-05-20',
    });
  });

  it('stay at 0.95 until the completion is verified, whatever the percent', () => {
    const done = buildTask({
      id: 'a',
      entries: [
        buildEntry({ effectiveOn: '2019-03-01', percentComplete: 100, isVerified: true }),
        buildEntry({ effectiveOn: '2019-04-01', claim: 'complete', verifiedOn: '2019-04-10' }),
      ],
    });
    expect(progressOn(done, '2019-04-09')).toMatchObject({ p: 0.95, q: 0.95, occurrences: [{ completedOn: null }] });
    expect(progressOn(done, '2019-04-10')).toMatchObject({ p: 1, q: 1, occurrences: [{ completedOn: '2019-04-01' }] });
  });

  it('keep the later recorded of two entries with one effective date', () => {
    const corrected = buildTask({
      id: 'a',
      entries: [
        buildEntry({ effectiveOn: '2019-03-01', percentComplete: 80, recordedAt: '2019-03-01T08:00:00.000Z' }),
        buildEntry({ effectiveOn: '2019-03-01', percentComplete: 8, recordedAt: '2019-03-02T08:00:00.000Z' }),
      ],
    });
    expect(progressOn(corrected, '2019-03-01').q).toBe(0.08);
  });

  it('lose a completion only to a later verified entry that takes it back', () => {
    const done = buildEntry({ effectiveOn: '2019-03-01', claim: 'complete', isVerified: true });
    const doubted = buildEntry({ effectiveOn: '2019-04-01', percentComplete: 60 });
    const takenBack = buildEntry({ effectiveOn: '2019-05-01', percentComplete: 70, isVerified: true });
    const again = buildEntry({ effectiveOn: '2019-06-01', claim: 'complete', isVerified: true });
    const task = buildTask({ id: 'a', entries: [done, doubted, takenBack, again] });
    expect(progressOn(task, '2019-04-01')).toMatchObject({ p: 1, q: 0.6, occurrences: [{ completedOn: '2019-03-01' }] });
    expect(progressOn(task, '2019-05-01')).toMatchObject({ p: 0.7, occurrences: [{ completedOn: null }] });
    expect(progressOn(task, '2019-06-01')).toMatchObject({ p: 1, q: 1, occurrences: [{ completedOn: '2019-06-01' }] });
  });

  it('date a completion by its first statement', () => {
    const twice = ['2019-03-01', '2019-07-01'].map((effectiveOn) =>
      buildEntry({ effectiveOn, claim: 'complete', isVerified: true }),
    );
    expect(progressOn(buildTask({ id: 'a', entries: twice }), '2019-12-01').occurrences[0]?.completedOn).toBe('2019-03-01');
  });
});

describe('a joint task', () => {
  const bodies = [
    { bodyId: 'co', role: 'co_executor' as const },
    { bodyId: 'lead', role: 'lead' as const },
  ];
  const entries = [
    buildEntry({ effectiveOn: '2019-02-01', bodyId: 'co', percentComplete: 20 }),
    buildEntry({ effectiveOn: '2019-03-01', bodyId: 'lead', percentComplete: 40 }),
    buildEntry({ effectiveOn: '2019-04-01', bodyId: 'co', claim: 'complete', isVerified: true }),
  ];

  it('is what the lead says, once the lead has reported', () => {
    const task = buildTask({ id: 'a', bodies, entries });
    expect(progressOn(task, '2019-02-15').q).toBe(0.2);
    expect(progressOn(task, '2019-12-31')).toMatchObject({ q: 0.4, p: 0, lastReportedOn: '2019-03-01' });
  });

  it('follows every report of the others while the lead is silent', () => {
    const more = [entries[0], buildEntry({ effectiveOn: '2019-02-10', bodyId: 'co', percentComplete: 25 })].flatMap(
      (one) => one ?? [],
    );
    expect(progressOn(buildTask({ id: 'a', bodies, entries: more }), '2019-12-31')).toMatchObject({
      q: 0.25,
      lastReportedOn: '2019-02-10',
    });
  });

  it('is what anybody says while it has no lead', () => {
    const task = buildTask({ id: 'a', bodies: bodies.slice(0, 1), entries });
    expect(progressOn(task, '2019-12-31').p).toBe(1);
  });

  it("hears the lead's successor as the lead", () => {
    const heir = buildEntry({ effectiveOn: '2019-06-01', bodyId: 'heir', percentComplete: 75 });
    const task = buildTask({ id: 'a', bodies, entries: [...entries, heir] });
    expect(progressOn(task, '2019-12-31').q).toBe(0.4);
    expect(progressOn(task, '2019-12-31', new Map([['lead', 'heir']])).q).toBe(0.75);
  });
});

describe('a recurring task', () => {
  it('gives an entry without an occurrence to the first one due on or after it, the last one takes the rest', () => {
    const entries = ['2019-03-31', '2019-04-01', '2020-02-01'].map((effectiveOn) =>
      buildEntry({ effectiveOn, claim: 'complete', isVerified: true }),
    );
    const { occurrences, p } = progressOn(buildTask({ id: 'a', terms: quarterly(), entries }), '2020-02-01');
    expect(occurrences.map(({ completedOn }) => completedOn)).toEqual(['2019-03-31', '2019-04-01', null, '2020-02-01']);
    expect(p).toBe(0.75);
  });

  it('gives an entry to the occurrence it names, however late', () => {
    const entries = [buildEntry({ effectiveOn: '2019-08-01', occurrenceOn: '2019-03-31', claim: 'complete', isVerified: true })];
    const { occurrences } = progressOn(buildTask({ id: 'a', terms: quarterly(), entries }), '2019-08-01');
    expect(occurrences.map(({ completedOn }) => completedOn)).toEqual(['2019-08-01', null, null, null]);
  });

  it('takes reports along when an amendment moves the occurrences, and does not let one quarter complete a whole task', () => {
    const entries = [buildEntry({ effectiveOn: '2019-03-20', occurrenceOn: '2019-03-31', claim: 'complete', isVerified: true })];
    const moved = buildTerms({
      inForceFrom: '2019-07-01',
      kind: 'recurring',
      occurrences: ['2019-04-15', '2019-07-15', '2019-10-15', '2020-01-15'],
    });
    const single = buildTerms({ inForceFrom: '2019-07-01', dueOn: '2020-12-31' });
    expect(progressOn(buildTask({ id: 'a', terms: [...quarterly(), moved], entries }), '2019-07-01').p).toBe(0.25);
    const merged = progressOn(buildTask({ id: 'a', terms: [...quarterly(), single], entries }), '2019-07-01');
    expect(merged).toMatchObject({ p: 0, q: 0, lastReportedOn: '2019-03-20' });
  });

  it('expects one occurrence after the other', () => {
    const task = buildTask({ id: 'a', terms: quarterly() });
    expect(progressOn(task, '2019-01-01').e).toBe(0);
    expect(progressOn(task, '2019-03-31').e).toBe(0.25);
    expect(progressOn(task, '2019-12-31').e).toBe(1);
    expect(progressOn(task, '2019-08-15').e).toBeCloseTo((2 + 46 / 92) / 4, 12);
  });
});

describe('expected progress', () => {
  it('grows by days from start to due date', () => {
    const task = buildTask({ id: 'a', terms: [buildTerms({ startsOn: '2020-02-01', dueOn: '2020-03-01' })] });
    const days = ['2020-01-31', '2020-02-01', '2020-02-29', '2020-03-01', '2020-03-02'];
    expect(days.map((on) => progressOn(task, on).e)).toEqual([0, 0, 28 / 29, 1, 1]);
  });

  it('is a step when start and due date are one day', () => {
    const task = buildTask({ id: 'a', terms: [buildTerms({ startsOn: '2019-05-01', dueOn: '2019-05-01' })] });
    const days = ['2019-04-30', '2019-05-01'].map((on) => progressOn(task, on));
    expect(days.map(({ e, occurrences }) => [e, occurrences[0]?.e])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('goes by milestones when there are some, and is 1 once due', () => {
    const milestones = ['2019-03-01', '2019-06-01', '2019-09-01', '2021-01-01'].map((plannedOn) => ({
      id: plannedOn,
      plannedOn,
      achievedOn: null,
    }));
    const task = buildTask({ id: 'a', milestones });
    const days = ['2019-02-28', '2019-03-01', '2019-09-01', '2019-12-30', '2019-12-31'];
    expect(days.map((on) => progressOn(task, on).e)).toEqual([0, 0.25, 0.75, 0.75, 1]);
  });

  it('is nothing where nothing is due, while progress counts', () => {
    const terms = [buildTerms({ kind: 'unclear', dueOn: null })];
    const task = buildTask({ id: 'a', terms, entries: [buildEntry({ effectiveOn: '2019-03-01', percentComplete: 40 })] });
    expect(progressOn(task, '2020-12-31')).toMatchObject({ e: 0, q: 0.4, p: 0 });
  });
});
