import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftSync, waitAfter, type SyncState } from './draft-sync.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function syncWith(answer: () => Promise<unknown>) {
  const sent: string[] = [];
  const states: SyncState[] = [];
  const line = { isUp: true };
  const sync = new DraftSync<string>({
    send: (value) => {
      sent.push(value);
      return answer();
    },
    isOnline: () => line.isUp,
    onState: (state) => states.push(state),
  });
  return { sync, sent, states, line };
}

const arrives = () => Promise.resolve();
const isLost = () => Promise.reject(new Error('no connection'));

describe('the draft on its way to the server', () => {
  it('goes once, when the typing pauses', async () => {
    const { sync, sent, states } = syncWith(arrives);
    for (const text of ['a', 'ab', 'abc']) sync.put(text);
    await vi.advanceTimersByTimeAsync(799);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent, states]).toEqual([['abc'], ['kept']]);
  });

  it('F118: waits without a connection and goes when it is back', async () => {
    const { sync, sent, states, line } = syncWith(arrives);
    line.isUp = false;
    sync.put('a');
    await vi.advanceTimersByTimeAsync(600_000);
    expect([sent, states]).toEqual([[], ['here']]);
    line.isUp = true;
    sync.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect([sent, states]).toEqual([['a'], ['here', 'kept']]);
  });

  it('is tried again after growing pauses, at most one a minute', async () => {
    expect([1, 2, 3, 6, 20].map(waitAfter)).toEqual([2_000, 4_000, 8_000, 60_000, 60_000]);
    const { sync, sent } = syncWith(isLost);
    sync.put('a');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.length).toBeLessThan(20);
  });

  it('is not sent after it was reported or thrown away', async () => {
    const { sync, sent } = syncWith(arrives);
    sync.put('a');
    sync.forget();
    sync.flush();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(sent).toEqual([]);
  });

  it('sends what was typed while the one before was on its way', async () => {
    let arrive: () => void = () => undefined;
    const { sync, sent } = syncWith(() => new Promise<void>((resolve) => (arrive = resolve)));
    sync.put('a');
    await vi.advanceTimersByTimeAsync(800);
    sync.put('b');
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual(['a']);
    arrive();
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual(['a', 'b']);
  });
});
