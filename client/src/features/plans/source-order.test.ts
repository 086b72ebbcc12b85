import type { Source } from '@atkaruu/shared/plans/plan';
import { describe, expect, it } from 'vitest';
import { byDate, languageOfNote } from './source-order.ts';

function source(id: string, publishedOn: string | null): Source {
  return { id, subject: 'plan', subjectId: 'p', fact: { en: id }, title: { en: id }, publishedOn, url: null, note: null };
}

describe('the sources of a plan', () => {
  it('go by date, the undated last, those of one day as entered', () => {
    const sources = [source('undated', null), source('late', '2021-01-01'), source('a', '2018-02-14'), source('b', '2018-02-14')];
    expect(byDate(sources).map(({ id }) => id)).toEqual(['a', 'b', 'late', 'undated']);
  });

  it('have notes whose language is told by their letters', () => {
    expect(languageOfNote('Date not in the excerpt.')).toBe('en');
    expect(languageOfNote('День события.')).toBeUndefined();
  });
});
