import { describe, expect, it } from 'vitest';
import { defaultThresholds } from '../progress/facts.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from '../progress/testing.ts';
import { diffSnapshots } from './diff-snapshots.ts';
import { snapshotContent, snapshotContentSchema } from './snapshot.ts';

const given = {
  plan: { id: 'p', slug: 'p', title: { ru: 'План' } },
  period: { key: '2019-Q1', startsOn: '2019-01-01', endsOn: '2019-03-31' },
  planVersion: 1,
  ruleVersion: '1',
  thresholds: defaultThresholds,
  knownAt: '2019-04-25T00:00:00.000Z',
  bodies: [],
};
const title = () => ({ ru: 'Задача' });
const done = buildEntry({ effectiveOn: '2019-03-20', claim: 'complete', verifiedOn: '2019-04-20' });

describe('the snapshot of a period', () => {
  it('counts what was done in it and verified after it, and nothing that was done later', () => {
    const plan = buildPlan([
      buildTask({ id: 'a', terms: [buildTerms({ dueOn: '2019-03-31' })], entries: [done] }),
      buildTask({
        id: 'b',
        terms: [buildTerms({ dueOn: '2019-03-31' })],
        entries: [buildEntry({ effectiveOn: '2019-04-01', claim: 'complete', isVerified: true })],
      }),
    ]);
    const content = snapshotContent(plan, given, title);
    expect(content.headline.fulfilment).toEqual({ n: 1, N: 2, rate: 0.5 });
    expect(content.rows.map(({ taskId, state }) => [taskId, state])).toEqual([
      ['a', 'completed_on_time'],
      ['b', 'not_started'],
    ]);
    expect(snapshotContentSchema.parse(content)).toEqual(content);
  });

  it('takes the plan version in force at its start: an amendment counts from the next period', () => {
    const amended = buildTask({
      id: 'a',
      terms: [buildTerms({ dueOn: '2019-03-31' }), buildTerms({ inForceFrom: '2019-02-01', dueOn: '2019-12-31' })],
    });
    const first = snapshotContent(buildPlan([amended]), given, title);
    expect(first.headline.fulfilment.N).toBe(1);
    const next = { ...given, period: { key: '2019-Q2', startsOn: '2019-04-01', endsOn: '2019-06-30' } };
    expect(snapshotContent(buildPlan([amended]), next, title).headline.fulfilment.N).toBe(0);
  });
});

describe('the difference of two revisions', () => {
  const task = buildTask({ id: 'a', terms: [buildTerms({ dueOn: '2019-03-31' })] });
  const before = snapshotContent(buildPlan([task]), given, title);
  const after = snapshotContent(buildPlan([{ ...task, entries: [done] }, buildTask({ id: 'b' })]), given, title);

  it('names each figure and row that says otherwise', () => {
    const { figures, rows } = diffSnapshots(before, after);
    expect(figures).toContainEqual({ field: 'headline.fulfilment.n', before: 0, after: 1 });
    expect(rows.find(({ taskId }) => taskId === 'a')?.fields).toContainEqual({
      field: 'state',
      before: 'not_started',
      after: 'completed_on_time',
    });
    expect(rows.find(({ taskId }) => taskId === 'b')?.change).toBe('added');
    expect(diffSnapshots(after, before).rows.find(({ taskId }) => taskId === 'b')?.change).toBe('removed');
  });

  it('is empty between a snapshot and itself, also when it was taken later', () => {
    expect(diffSnapshots(before, { ...before, knownAt: '2019-05-01T00:00:00.000Z' })).toEqual({ figures: [], rows: [] });
  });
});
