import { expect, it } from 'vitest';
import { differentFields } from './diff-terms.ts';

const terms = { deadlineText: 'до 1 мая', dueOn: '2021-05-01', weight: null, standing: 'in_force' as const };

it('names what two versions state differently', () => {
  expect(differentFields(terms, terms)).toEqual([]);
  expect(differentFields(terms, { ...terms, dueOn: '2021-06-01', standing: 'cancelled' })).toEqual(['dueOn', 'standing']);
  expect(differentFields(null, terms)).toEqual(['deadlineText', 'dueOn', 'standing']);
  expect(differentFields(null, null)).toEqual([]);
});
