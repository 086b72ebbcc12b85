import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayFollow, reportActions, reportStateAt, reportSteps, timelinessOf, type ReportState } from './body-report.ts';

const NOW = '2021-05-01T00:00:00.000Z';

describe('a body’s report for a period', () => {
  it('is verified only after it was submitted, and only its last step counts', () => {
    expect(reportStateAt({ submittedAt: null, returnedAt: null, verifiedAt: null }, NOW)).toBe('draft');
    expect(reportStateAt({ submittedAt: NOW, returnedAt: null, verifiedAt: null }, NOW)).toBe('submitted');
    expect(reportStateAt({ submittedAt: NOW, returnedAt: NOW, verifiedAt: null }, NOW)).toBe('returned');
    expect(reportStateAt({ submittedAt: NOW, returnedAt: null, verifiedAt: NOW }, NOW)).toBe('verified');
    expect(reportStateAt({ submittedAt: NOW, returnedAt: null, verifiedAt: '2021-06-01T00:00:00.000Z' }, NOW)).toBe('submitted');
  });

  it('F62: never leaves verified, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...reportActions), { maxLength: 30 }), (tries) => {
        let state: ReportState = 'draft';
        const path: ReportState[] = [state];
        for (const action of tries) {
          if (!mayFollow(state, action)) continue;
          state = reportSteps[action].to;
          path.push(state);
        }
        const verifiedAt = path.indexOf('verified');
        expect(verifiedAt === -1 || verifiedAt === path.length - 1).toBe(true);
        path.forEach((step, index) => {
          if (step === 'verified' || step === 'returned') expect(path[index - 1]).toBe('submitted');
        });
      }),
    );
  });

  it('is on time on the due day itself, late a day after, missing when it never came', () => {
    expect(timelinessOf('2021-04-15', '2021-04-15', '2021-05-01')).toBe('on_time');
    expect(timelinessOf('2021-04-15', '2021-04-16', '2021-05-01')).toBe('late');
    expect(timelinessOf('2021-04-15', null, '2021-04-15')).toBe('not_due');
    expect(timelinessOf('2021-04-15', null, '2021-04-16')).toBe('missing');
    // What was submitted after the status date is not known on it.
    expect(timelinessOf('2021-04-15', '2021-04-20', '2021-04-16')).toBe('missing');
  });
});
