import { chainFrom, type ChangeRow } from '@atkaruu/db';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyChain, type ChainHead } from './verify-chain.ts';

const LENGTH = 12;

function chain(length = LENGTH, note = 'as it was'): ChangeRow[] {
  const rows: ChangeRow[] = [];
  for (let seq = 1; seq <= length; seq++) {
    rows.push(
      chainFrom(rows.at(-1)?.hash ?? '', {
        seq,
        recorded_at: `2021-06-01T06:00:${String(seq).padStart(2, '0')}.000Z`,
        actor_id: 'person-1',
        actor: 'Айгүл',
        channel: 'screen',
        operation: 'reportProgress',
        kind: 'progress',
        object_id: `entry-${seq}`,
        plan_id: 'plan',
        task_id: `task-${seq % 3}`,
        fields: JSON.stringify([{ field: 'percentComplete', before: null, after: seq, note }]),
      }),
    );
  }
  return rows;
}

const headOf = (rows: readonly ChangeRow[]): ChainHead => ({ seq: rows.at(-1)?.seq ?? 0, hash: rows.at(-1)?.hash ?? '' });
const whole = chain();
const anchors = [headOf(whole)];

const columns = [
  'seq',
  'recorded_at',
  'actor_id',
  'actor',
  'channel',
  'operation',
  'kind',
  'object_id',
  'plan_id',
  'task_id',
  'fields',
  'previous_hash',
  'hash',
] as const;

const at = fc.nat({ max: LENGTH - 1 });
type Tamper = (rows: ChangeRow[]) => ChangeRow[];

/** Everything somebody with the database in hand may try. */
const tampers: fc.Arbitrary<Tamper> = fc.oneof(
  fc.tuple(at, fc.constantFrom(...columns), fc.string({ minLength: 1 })).map(
    ([index, column, text]): Tamper =>
      (rows) =>
        rows.map((row, other) => (other === index ? { ...row, [column]: column === 'seq' ? row.seq + 100 : `${text}*` } : row)),
  ),
  at.map(
    (index): Tamper =>
      (rows) =>
        rows.toSpliced(index, 1),
  ),
  fc
    .tuple(at, at)
    .filter(([one, other]) => one !== other)
    .map(
      ([one, other]): Tamper =>
        (rows) =>
          rows.map((row, index) => (index === one ? rows[other] : index === other ? rows[one] : undefined) ?? row),
    ),
  at.map(
    (index): Tamper =>
      (rows) =>
        rows.toSpliced(index, 0, ...rows.slice(index, index + 1)),
  ),
  at.map(
    (length): Tamper =>
      (rows) =>
        rows.slice(0, length),
  ),
  // The whole chain forged anew, hashes and all: only an anchor kept elsewhere can tell.
  fc.integer({ min: 1, max: LENGTH }).map(
    (length): Tamper =>
      () =>
        chain(length, 'as somebody wanted it'),
  ),
);

describe('the chain of changes', () => {
  it('holds as it was written', async () => {
    expect(await verifyChain(whole, headOf(whole), anchors)).toEqual({ checked: LENGTH, head: headOf(whole), broken: null });
    expect((await verifyChain([], { seq: 0, hash: '' }, [])).broken).toBeNull();
  });

  it('names the first link that does not hold', async () => {
    const altered = whole.map((row) => (row.seq === 5 ? { ...row, actor: 'Somebody else' } : row));
    expect((await verifyChain(altered, headOf(altered), [])).broken).toEqual({ seq: 5, reason: 'altered' });
    const removed = whole.filter(({ seq }) => seq !== 5);
    expect((await verifyChain(removed, headOf(removed), [])).broken).toEqual({ seq: 6, reason: 'not_linked' });
    const short = whole.slice(0, 7);
    expect((await verifyChain(short, headOf(whole), [])).broken).toEqual({ seq: 8, reason: 'cut_off' });
    expect((await verifyChain(short, headOf(short), anchors)).broken).toEqual({ seq: 8, reason: 'cut_off' });
    const forged = chain(LENGTH, 'forged');
    expect((await verifyChain(forged, headOf(forged), [])).broken).toBeNull();
    expect((await verifyChain(forged, headOf(forged), anchors)).broken).toEqual({ seq: LENGTH, reason: 'not_as_anchored' });
  });

  it('H67: shows every one of 10,000 random tampers, with the head set to suit it', async () => {
    await fc.assert(
      fc.asyncProperty(tampers, async (tamper) => {
        const rows = tamper(whole);
        const { broken } = await verifyChain(rows, headOf(rows), anchors);
        expect(broken).not.toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });
});
