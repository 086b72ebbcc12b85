import { describe, expect, it } from 'vitest';
import { readPercent } from './percent.ts';
import { checkDraft, errorsOfAnswer, firstDraft, isLate, parseStored, toReport } from './update-draft.ts';

const task = {
  percentReported: 45,
  lastReportedOn: '2021-06-30',
  occurrences: { total: 1, due: 0, verified: 0 },
  dueOn: '2021-12-31',
  bodies: [
    { bodyId: 'b', role: 'co_executor' },
    { bodyId: 'a', role: 'lead' },
  ],
  forecastOn: null,
  causeCode: null,
} satisfies Parameters<typeof firstDraft>[0];
const draft = firstDraft(task, '2021-09-30');

describe('a per cent as typed', () => {
  it('takes a comma, a point and the sign', () => {
    expect(['64,5', '64.5', ' 64.5 % '].map(readPercent)).toEqual([64.5, 64.5, 64.5]);
  });

  it('refuses words, more than 100 and less than nothing', () => {
    expect(['', 'abc', '100,1', '-1', '1e2'].map(readPercent)).toEqual([null, null, null, null, null]);
  });
});

describe('a report in writing', () => {
  it('begins at what was reported last, for the lead, on the status date', () => {
    expect(draft).toMatchObject({ percent: '45', bodyId: 'a', effectiveOn: '2021-09-30', occurrenceOn: '' });
  });

  it('begins empty for a task of several occurrences: their mean is not the figure of one', () => {
    const recurring = firstDraft({ ...task, occurrences: { total: 4, due: 1, verified: 0 } }, '2021-09-30');
    expect(recurring).toMatchObject({ percent: '', occurrenceOn: '2021-12-31' });
  });

  it('reports 100 per cent when the task is claimed complete', () => {
    expect(toReport({ ...draft, isComplete: true, narrative: '  ' })).toMatchObject({
      percentComplete: 100,
      claim: 'complete',
      narrative: null,
      occurrenceOn: null,
    });
  });

  it('says what is wrong before it asks the server', () => {
    expect(checkDraft({ ...draft, percent: '', effectiveOn: '2022-01-01', forecastOn: '2021-01-01' }, '2021-12-01')).toEqual({
      percent: 'percent',
      effectiveOn: 'in_the_future',
      forecastOn: 'in_the_past',
    });
    expect(checkDraft(draft, '2021-12-01')).toEqual({});
  });

  it('puts the server’s refusals on their fields', () => {
    expect(errorsOfAnswer([{ pointer: '/effectiveOn', code: 'before_plan' }])).toEqual({ effectiveOn: 'before_plan' });
    expect(errorsOfAnswer([{ pointer: '/percentComplete', code: 'too_big' }])).toEqual({ percent: 'refused' });
  });

  it('asks for a cause when the forecast or the day lies after the deadline', () => {
    expect(isLate(draft, '2021-12-31')).toBe(false);
    expect(isLate({ ...draft, forecastOn: '2022-02-01' }, '2021-12-31')).toBe(true);
    expect(isLate({ ...draft, occurrenceOn: '2021-06-30' }, '2021-12-31')).toBe(true);
    expect(isLate(draft, null)).toBe(false);
  });

  it('survives a reload, and what cannot be read is no draft', () => {
    expect(parseStored(JSON.stringify({ draft, savedAt: 5 }))).toEqual({ draft, savedAt: 5 });
    expect(parseStored('{"draft":1}')).toBeNull();
    expect(parseStored('not json')).toBeNull();
  });
});
