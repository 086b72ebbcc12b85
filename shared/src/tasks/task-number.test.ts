import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskNumberKey, taskSortKey } from './task-number.ts';

const byKey = (a: string, b: string) => (taskNumberKey(a) < taskNumberKey(b) ? -1 : 1);

describe('taskNumberKey', () => {
  it('sorts 1.2 before 1.10', () => {
    expect(['1.10', '2', '1', '1.2', '10'].sort(byKey)).toEqual(['1', '1.2', '1.10', '2', '10']);
  });
  it('reads Roman numbers, typed in Latin or Cyrillic', () => {
    expect(['X', 'IV', 'IX', 'II', 'I'].sort(byKey)).toEqual(['I', 'II', 'IV', 'IX', 'X']);
    expect(taskNumberKey('ІХ')).toBe(taskNumberKey('IX'));
  });
  it('puts letters after digits and in their order', () => {
    expect(['4.б', '4.1', '4.а', '4'].sort(byKey)).toEqual(['4', '4.1', '4.а', '4.б']);
  });
  it('orders any two dotted numbers as their parts compare', () => {
    const dotted = fc.array(fc.nat(99_999), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(dotted, dotted, (a, b) => {
        const at = a.findIndex((part, index) => part !== b[index]);
        const expected = at < 0 ? Math.sign(a.length - b.length) : at >= b.length ? 1 : Math.sign((a[at] ?? 0) - (b[at] ?? 0));
        const [keyA, keyB] = [taskNumberKey(a.join('.')), taskNumberKey(b.join('.'))];
        expect(keyA < keyB ? -1 : keyA > keyB ? 1 : 0).toBe(expected);
      }),
    );
  });
});

describe('taskSortKey', () => {
  it('keeps a child behind its parent and before the parent’s next sister', () => {
    const first = taskSortKey(null, '1');
    const child = taskSortKey(first, '1.1');
    expect(first < child && child < taskSortKey(null, '2')).toBe(true);
  });
});
