import { describe, expect, it } from 'vitest';
import { timeOrderedIds } from './time-ordered-ids.ts';

describe('time-ordered ids', () => {
  it('grow, also while the clock stands still or goes back, and are UUIDs of version 7', () => {
    const days = ['2021-01-02', '2021-01-02', '2021-01-01', '2021-01-03'];
    const newId = timeOrderedIds(() => new Date(days[0] ?? ''));
    const ids = days.map(() => newId());
    const later = timeOrderedIds(() => new Date(days.shift() ?? ''));
    const others = [later(), later(), later(), later()];
    for (const list of [ids, others]) {
      expect([...list].sort()).toEqual(list);
      expect(new Set(list).size).toBe(4);
      for (const id of list) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});
