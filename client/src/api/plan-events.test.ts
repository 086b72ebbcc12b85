import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanEvents, planOfEvent, waitBeforeTry } from './plan-events.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function listening() {
  const sources: (Pick<EventSource, 'onopen' | 'onmessage' | 'onerror' | 'close'> & { isClosed: boolean })[] = [];
  let reads = 0;
  const events = new PlanEvents({
    planId: 'mine',
    open() {
      const source = {
        onopen: null,
        onmessage: null,
        onerror: null,
        isClosed: false,
        close: () => void (source.isClosed = true),
      };
      sources.push(source);
      return source;
    },
    onChange: () => void (reads += 1),
  });
  const newest = () => {
    const source = sources.at(-1);
    if (!source) throw new Error('nothing was opened');
    return source as unknown as EventSource & { isClosed: boolean };
  };
  const hears = (data: string): void => {
    newest().onmessage?.(new MessageEvent('message', { data }));
  };
  return { events, sources, newest, hears, reads: () => reads };
}

describe('the events of a plan', () => {
  it('are those of the plan and those of no plan', () => {
    expect(planOfEvent('{"planId":"a","kind":"task","version":3}')).toBe('a');
    expect(planOfEvent('{"planId":null,"kind":"body","version":4}')).toBeNull();
    for (const odd of ['', 'null', '{"planId":4}', 7]) expect(planOfEvent(odd)).toBeUndefined();
  });

  it('are read together when they come close together, and not those of another plan', async () => {
    const { events, hears, reads } = listening();
    events.start();
    hears('{"planId":"other"}');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads()).toBe(0);
    for (let count = 0; count < 50; count += 1) hears('{"planId":"mine"}');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads()).toBe(1);
  });

  it('are tried again with growing pauses, never in a busy loop, and what was missed is read once', async () => {
    expect([1, 2, 3, 20].map(waitBeforeTry)).toEqual([5_000, 10_000, 20_000, 300_000]);
    const { events, sources, newest, reads } = listening();
    events.start();
    for (let minute = 0; minute < 60; minute += 1) {
      newest().onerror?.(new Event('error'));
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect(sources.length).toBeLessThan(30);
    expect(sources.slice(0, -1).every(({ isClosed }) => isClosed)).toBe(true);
    await vi.advanceTimersByTimeAsync(300_000);
    newest().onopen?.(new Event('open'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads()).toBe(1);
  });

  it('are not listened to any more once it is stopped', async () => {
    const { events, sources, newest, hears, reads } = listening();
    events.start();
    hears('{"planId":"mine"}');
    events.stop();
    expect(newest().isClosed).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect([sources.length, reads()]).toEqual([1, 0]);
  });
});
