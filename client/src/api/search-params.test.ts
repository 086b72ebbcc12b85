import { describe, expect, it } from 'vitest';
import { readTaskSearch } from './search-params.ts';
import { parseSearch, stringifySearch } from './url-codec.ts';

describe('the address of the task list', () => {
  it('reads lists separated by commas and yes-or-no words', () => {
    const search = readTaskSearch(parseSearch('?state=overdue,in_progress&due=true&asOf=2021-09-30&sort=-daysLate,number'));
    expect(search).toEqual({
      state: ['overdue', 'in_progress'],
      due: true,
      asOf: '2021-09-30',
      sort: ['-daysLate', 'number'],
    });
  });

  it('writes what it reads, without quotes or brackets', () => {
    const address = '?asOf=2021-09-30&state=overdue,in_progress&due=false&q=дорога+1.2';
    const written = stringifySearch(readTaskSearch(parseSearch(address)));
    expect(decodeURIComponent(written)).toBe(
      decodeURIComponent('?asOf=2021-09-30&state=overdue,in_progress&due=false&q=дорога+1.2'),
    );
    expect(readTaskSearch(parseSearch(written))).toEqual(readTaskSearch(parseSearch(address)));
  });

  it('leaves out what it does not understand and keeps the rest', () => {
    expect(readTaskSearch(parseSearch('?asOf=2021-02-30&light=purple&body=b1&utm=x'))).toEqual({ body: 'b1' });
  });

  it('accepts values that are already parsed, as links of the program give them', () => {
    expect(readTaskSearch({ light: ['off_track'], due: true, q: undefined })).toEqual({ light: ['off_track'], due: true });
  });

  it('writes nothing for an empty list or text', () => {
    expect(stringifySearch({ state: [], q: '', asOf: undefined })).toBe('');
  });
});
