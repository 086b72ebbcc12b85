import { describe, expect, it } from 'vitest';
import { assessTask } from './assess-task.ts';
import type { TaskAssessment } from './assessment.ts';
import type { ProgressFact, TaskFacts, TaskTerms } from './facts.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from './testing.ts';

const plan = buildPlan([]);

function assess(given: Partial<TaskFacts>, on: string): TaskAssessment {
  const assessment = assessTask(buildTask({ id: 'a', ...given }), on, plan);
  if (assessment === null) throw new Error('the task is not in the plan');
  return assessment;
}

const verified = (effectiveOn: string, percentComplete: number, more: Partial<ProgressFact> = {}): ProgressFact =>
  buildEntry({ effectiveOn, percentComplete, isVerified: true, ...more });
const complete = (effectiveOn: string, more: Partial<ProgressFact> = {}): ProgressFact =>
  buildEntry({ effectiveOn, claim: 'complete', isVerified: true, ...more });
const due = (dueOn: string, more: Partial<TaskTerms> = {}): { terms: TaskTerms[] } => ({
  terms: [buildTerms({ dueOn, ...more })],
});

it('says nothing of a task that is not in the plan yet', () => {
  expect(assessTask(buildTask({ id: 'a' }), '2018-12-31', plan)).toBeNull();
});

describe('state', () => {
  it.each([
    ['cancelled', due('2019-06-30', { standing: 'cancelled' }), [complete('2019-03-01')]],
    ['suspended', due('2019-03-31', { standing: 'suspended' }), []],
    ['completed_on_time', due('2019-03-31'), [complete('2019-03-31')]],
    ['completed_late', due('2019-03-31'), [complete('2019-04-01')]],
    ['awaiting_verification', due('2019-03-31'), [complete('2019-03-01', { verifiedOn: null })]],
    ['overdue', due('2019-05-31'), [verified('2019-05-01', 90)]],
    ['in_progress', due('2019-06-01'), [verified('2019-05-01', 90)]],
    ['not_started', due('2019-06-30', { startsOn: '2019-06-01' }), []],
    ['not_due', due('2019-06-30', { startsOn: '2019-06-02' }), []],
  ])('%s, first match wins', (state, terms, entries) => {
    expect(assess({ ...terms, entries }, '2019-06-01').state).toBe(state);
  });

  it('is overdue from the day after the due date', () => {
    expect(assess(due('2019-03-31'), '2019-03-31')).toMatchObject({ state: 'not_started', daysLate: 0, countGroup: 'not_done' });
    expect(assess(due('2019-03-31'), '2019-04-01')).toMatchObject({ state: 'overdue', daysLate: 1, ageing: '1-30' });
  });

  it('names the nearest unfinished due date, the day itself included', () => {
    const days = ['2019-03-30', '2019-03-31', '2019-04-01'];
    expect(days.map((on) => assess(due('2019-03-31'), on).nextDueOn)).toEqual(['2019-03-31', '2019-03-31', null]);
  });

  it('waits for verification without being late', () => {
    const reported = { ...due('2019-03-31'), entries: [complete('2019-03-20', { verifiedOn: '2019-05-01' })] };
    expect(assess(reported, '2019-04-30')).toMatchObject({
      state: 'awaiting_verification',
      daysLate: 0,
      daysLateOriginal: 0,
      ageing: null,
    });
    expect(assess(reported, '2019-05-01')).toMatchObject({ state: 'completed_on_time', daysLate: 0 });
  });

  it('counts days late across a leap day', () => {
    expect(assess(due('2020-02-28'), '2020-03-01').daysLate).toBe(2);
    expect(assess({ ...due('2020-02-29'), entries: [complete('2020-02-29')] }, '2020-03-01').state).toBe('completed_on_time');
  });

  it('of a recurring task is that of its first unfinished occurrence', () => {
    const terms = [buildTerms({ kind: 'recurring', occurrences: ['2019-03-31', '2019-06-30', '2019-09-30'] })];
    const [first, second] = [complete('2019-04-10', { occurrenceOn: '2019-03-31' }), complete('2019-06-20')];
    const last = complete('2019-09-01');
    expect(assess({ terms, entries: [first] }, '2019-05-01')).toMatchObject({
      state: 'not_started',
      dueOn: '2019-06-30',
      nextDueOn: '2019-06-30',
      wholePlan: { counted: 1, contribution: 1 / 3 },
    });
    expect(assess({ terms, entries: [first] }, '2019-07-01')).toMatchObject({
      state: 'overdue',
      daysLate: 1,
      nextDueOn: '2019-09-30',
    });
    expect(assess({ terms, entries: [first, second] }, '2019-06-29').state).toBe('not_due');
    expect(assess({ terms, entries: [first, second] }, '2019-06-30').state).toBe('not_started');
    expect(assess({ terms, entries: [first, second, last] }, '2019-10-01')).toMatchObject({
      state: 'completed_late',
      daysLate: 10,
      completedOn: '2019-09-01',
      nextDueOn: null,
    });
  });

  it('is measured against the original deadline, too', () => {
    const terms = [buildTerms({ dueOn: '2019-03-31' }), buildTerms({ inForceFrom: '2019-03-01', dueOn: '2019-09-30' })];
    expect(assess({ terms }, '2019-04-10')).toMatchObject({ state: 'not_started', daysLate: 0, daysLateOriginal: 10 });
    expect(assess({ terms }, '2019-10-01')).toMatchObject({ daysLate: 1, daysLateOriginal: 184 });
    expect(assess({ terms, entries: [complete('2019-04-30')] }, '2019-10-01')).toMatchObject({
      state: 'completed_on_time',
      daysLate: 0,
      daysLateOriginal: 30,
    });
  });
});

describe('no report', () => {
  const reported = { ...due('2020-12-31'), entries: [verified('2019-03-15', 60)] };

  it('is said when the newest entry is older than one reporting period, not on its anniversary', () => {
    expect(assess(reported, '2019-06-15')).toMatchObject({ noReport: false, light: 'on_track' });
    expect(assess(reported, '2019-06-16')).toMatchObject({ noReport: true, light: 'no_report' });
  });

  it('is said of a task that never reported, one period after its start', () => {
    expect(assess(due('2020-12-31', { startsOn: '2019-05-01' }), '2019-08-01').noReport).toBe(false);
    expect(assess(due('2020-12-31', { startsOn: '2019-05-01' }), '2019-08-02').noReport).toBe(true);
  });

  it('is not said of what is completed or not in force', () => {
    expect(assess({ ...due('2019-03-31'), entries: [complete('2019-02-01')] }, '2020-01-01').noReport).toBe(false);
    expect(assess(due('2019-03-31', { standing: 'suspended' }), '2020-01-01').noReport).toBe(false);
  });
});

describe('light', () => {
  // Start to due date are 100 days here, so that e is a whole percent on every day.
  const hundredDays = due('2019-04-11');

  it.each([
    ['on_track', 63],
    ['at_risk', 62],
    ['at_risk', 49],
    ['off_track', 48],
  ])('is %s with %i percent where 70 are expected', (light, percent) => {
    const assessment = assess({ ...hundredDays, entries: [verified('2019-03-01', percent)] }, '2019-03-12');
    expect(assessment).toMatchObject({ e: 0.7, light });
  });

  it('keeps every exact 0.70 and 0.90 of p/e on the better side', () => {
    for (let day = 10; day <= 90; day += 10) {
      const on = new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10);
      const lightAt = (percent: number): string | null =>
        assess({ ...hundredDays, entries: [verified('2019-01-02', percent)] }, on).light;
      const isDueSoon = day >= 70;
      expect([day, lightAt(day * 0.9)]).toEqual([day, isDueSoon && day * 0.9 < 50 ? 'at_risk' : 'on_track']);
      expect([day, lightAt(day * 0.7)]).toEqual([day, 'at_risk']);
      expect([day, lightAt(day * 0.7 - 0.01)]).toEqual([day, 'off_track']);
      expect([day, lightAt(day * 0.9 - 0.01)]).toEqual([day, 'at_risk']);
    }
  });

  it('goes by what is verified, not by what is reported', () => {
    const entries = [buildEntry({ effectiveOn: '2019-03-01', percentComplete: 90 })];
    expect(assess({ ...hundredDays, entries }, '2019-03-12')).toMatchObject({
      light: 'off_track',
      percentReported: 90,
      percentVerified: 0,
    });
  });

  it.each([
    ['2020-12-31', 'on_track', 0],
    ['2021-01-01', 'at_risk', 1],
    ['2021-03-31', 'at_risk', 90],
    ['2021-04-01', 'off_track', 91],
  ])('with a forecast of %s is %s', (forecastOn, light, slipDays) => {
    const entries = [verified('2019-03-01', 80, { forecastOn })];
    expect(assess({ ...due('2020-12-31'), entries }, '2019-03-12')).toMatchObject({ light, slipDays });
  });

  it('warns within 30 days of the due date below one half', () => {
    const task = (percent: number): Partial<TaskFacts> => ({
      terms: [buildTerms({ startsOn: '2019-03-30', dueOn: '2019-04-30' })],
      entries: [verified('2019-03-30', percent)],
    });
    expect(assess(task(49), '2019-03-30').light).toBe('on_track');
    expect(assess(task(49), '2019-03-31').light).toBe('at_risk');
    expect(assess(task(50), '2019-03-31').light).toBe('on_track');
  });

  it('is white while nothing is expected and nothing reported, green once work began early', () => {
    const later = due('2020-12-31', { startsOn: '2020-01-01' });
    expect(assess(later, '2019-06-01').light).toBe('not_due');
    expect(assess({ ...later, entries: [verified('2019-05-15', 5)] }, '2019-06-01').light).toBe('on_track');
  });

  it('is red when overdue, even after silence; blue when completed; none when not in force', () => {
    expect(assess(due('2019-03-31'), '2020-12-31')).toMatchObject({ light: 'off_track', noReport: true });
    expect(assess({ ...due('2019-03-31'), entries: [complete('2019-05-01')] }, '2020-12-31').light).toBe('completed');
    expect(assess(due('2019-03-31', { standing: 'cancelled' }), '2020-12-31')).toMatchObject({ light: null, countGroup: null });
  });
});

describe('what counts', () => {
  const occurrences = ['2019-03-31', '2019-06-30', '2019-09-30', '2019-12-31'];
  const entries = [complete('2019-03-31'), complete('2019-07-05', { occurrenceOn: '2019-06-30' })];

  it('of a recurring task are its due occurrences', () => {
    const terms = [buildTerms({ kind: 'recurring', occurrences })];
    expect(assess({ terms, entries }, '2019-03-30').due).toEqual({ counted: 0, contribution: 0 });
    expect(assess({ terms, entries }, '2019-06-30').due).toEqual({ counted: 0.5, contribution: 0.25 });
    expect(assess({ terms, entries }, '2019-09-30')).toMatchObject({
      due: { counted: 0.75, contribution: 0.5 },
      wholePlan: { counted: 1, contribution: 0.5 },
      countGroup: 'partly',
    });
  });

  it('of an ongoing task is the whole, fulfilled while all its past occurrences are verified', () => {
    const terms = [buildTerms({ kind: 'ongoing', occurrences })];
    expect(assess({ terms, entries }, '2019-03-30').due).toEqual({ counted: 0, contribution: 0 });
    expect(assess({ terms, entries }, '2019-04-01').due).toEqual({ counted: 1, contribution: 1 });
    expect(assess({ terms, entries }, '2019-07-01').due).toEqual({ counted: 1, contribution: 0 });
    expect(assess({ terms, entries }, '2019-07-05')).toMatchObject({
      due: { counted: 1, contribution: 1 },
      wholePlan: { counted: 1, contribution: 0 },
      countGroup: 'not_yet_due',
    });
  });

  it('by groups: done, partly, not done, not yet due', () => {
    const group = (given: Partial<TaskFacts>): string | null => assess(given, '2019-06-30').countGroup;
    expect(group({ ...due('2019-12-31'), entries: [complete('2019-06-01')] })).toBe('done');
    expect(group({ ...due('2019-06-30'), entries: [buildEntry({ effectiveOn: '2019-06-01', percentComplete: 10 })] })).toBe(
      'partly',
    );
    expect(group(due('2019-06-30'))).toBe('not_done');
    expect(group(due('2019-07-01'))).toBe('not_yet_due');
    expect(group({ terms: [buildTerms({ kind: 'none', dueOn: null })] })).toBe('not_yet_due');
  });

  it.each([
    ['1-30', '2019-04-30'],
    ['31-90', '2019-05-01'],
    ['31-90', '2019-06-29'],
    ['91-180', '2019-06-30'],
    ['91-180', '2019-09-27'],
    ['181-365', '2019-09-28'],
    ['181-365', '2020-03-30'],
    ['>365', '2020-03-31'],
  ])('ages into %s on %s', (bucket, on) => {
    expect(assess(due('2019-03-31'), on).ageing).toBe(bucket);
  });

  it('names the newest cause there is', () => {
    const entries = [
      buildEntry({ effectiveOn: '2019-02-01', causeCode: 'funding' }),
      buildEntry({ effectiveOn: '2019-03-01', causeCode: 'procurement' }),
      buildEntry({ effectiveOn: '2019-04-01' }),
    ];
    expect(assess({ ...due('2019-03-31'), entries }, '2019-04-02').causeCode).toBe('procurement');
  });
});
