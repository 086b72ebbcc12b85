import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessPlan } from '../progress/assess-plan.ts';
import { buildEntry, buildPlan, buildTask, buildTerms } from '../progress/testing.ts';
import { addDays } from '../values/iso-date.ts';
import { awaitingReview, deadlinesOf, sentBack } from './work.ts';

describe('what waits for whom', () => {
  const first = buildEntry({ effectiveOn: '2019-03-01', bodyId: 'a', percentComplete: 10 });
  const corrected = buildEntry({ effectiveOn: '2019-03-02', bodyId: 'a', percentComplete: 20 });
  const ofOther = buildEntry({ effectiveOn: '2019-03-01', bodyId: 'b', percentComplete: 30 });

  it('is the newest word of each body, for the verifier', () => {
    expect(awaitingReview([first, ofOther, corrected])).toEqual([corrected, ofOther]);
    expect(awaitingReview([first, { ...corrected, verifiedOn: '2019-03-05' }])).toEqual([]);
  });

  it('is what was sent back, for its body, until it reports anew', () => {
    const returned = { ...first, returnedOn: '2019-03-01' };
    expect(sentBack([returned])).toEqual([returned]);
    expect(awaitingReview([returned])).toEqual([]);
    expect(sentBack([returned, corrected])).toEqual([]);
  });
});

describe('the deadlines of a person', () => {
  it('puts each open task into one list: overdue, within 14 days, or later', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2019-01-01', days));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), day, (dueDates, on) => {
        const tasks = dueDates.map((dueOn, index) => buildTask({ id: String(index), terms: [buildTerms({ dueOn })] }));
        const { overdue, dueSoon, next } = deadlinesOf(assessPlan(buildPlan(tasks), on).leaves, on);
        const dueOf = (leaves: typeof overdue) => leaves.map(({ assessment }) => assessment.dueOn ?? '');
        expect(dueOf(overdue)).toEqual(dueDates.filter((due) => due < on).sort());
        expect(dueOf(dueSoon)).toEqual(dueDates.filter((due) => due >= on && due <= addDays(on, 14)).sort());
        expect(next?.assessment.dueOn ?? null).toBe(dueDates.filter((due) => due > addDays(on, 14)).sort()[0] ?? null);
      }),
    );
  });
});
