import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, fromDayNumber } from '../values/iso-date.ts';
import { dayCount, daysAfter } from './day-count.ts';

it('counts days as the calendar does, in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') }), (days) => {
      expect(dayCount(fromDayNumber(days))).toBe(days);
    }),
  );
});

it('knows leap days and centuries without one', () => {
  expect(daysAfter('2020-02-28', '2020-03-01')).toBe(2);
  expect(daysAfter('2019-02-28', '2019-03-01')).toBe(1);
  expect(daysAfter('1900-02-28', '1900-03-01')).toBe(1);
  expect(daysAfter('2000-02-28', '2000-03-01')).toBe(2);
});

it('never counts backwards', () => {
  expect(daysAfter('2020-03-01', '2020-02-28')).toBe(0);
});
