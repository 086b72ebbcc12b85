import { addDays } from '@atkaruu/shared/values/iso-date';
import type { Work } from './measure.ts';

const FIRST_DAY = '2021-01-01';

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"demoRole":"plan_manager"}',
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** What the budgets name. Queries differ from turn to turn, except where “unchanged” is the work. */
export async function worksFor(url: string, slug: string): Promise<Work[]> {
  const cookie = await signIn(url);
  const list = `/api/v1/plans/${slug}/tasks`;
  const first = (await (await fetch(`${url}${list}?leaf=true&limit=200`)).json()) as { items: { id: string }[] };
  const ids = first.items.map(({ id }) => id);
  const report = (at: string, turn: number) =>
    fetch(`${at}/api/v1/tasks/${ids[turn % ids.length] ?? ''}/progress`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ effectiveOn: addDays('2025-01-01', turn % 300), percentComplete: turn % 90 }),
    });
  const unique = (turn: number) => `dueTo=${addDays('2030-01-01', turn)}`;
  return [
    {
      name: 'list page, two filters, sorted',
      requests: 200,
      ask: (at, turn) =>
        fetch(`${at}${list}?limit=50&light=off_track,at_risk&sort=-dueOn&body=${slug}-b${(turn % 25) + 1}&${unique(turn)}`),
    },
    { name: 'list page, unchanged', requests: 1000, ask: (at) => fetch(`${at}${list}?limit=50&light=off_track&sort=-dueOn`) },
    {
      name: 'deep page',
      requests: 200,
      ask: (at, turn) => fetch(`${at}${list}?limit=50&cursor=${Buffer.from(String(4000 + turn)).toString('base64url')}`),
    },
    {
      name: 'text search',
      requests: 200,
      ask: (at, turn) => fetch(`${at}${list}?limit=50&q=${encodeURIComponent(`стандарт ${turn % 97}`)}&${unique(turn)}`),
    },
    { name: 'dashboard, unchanged', requests: 1000, ask: (at) => fetch(`${at}/api/v1/plans/${slug}/dashboard`) },
    {
      name: 'dashboard, as of a day not asked before',
      requests: 25,
      ask: (at, turn) => fetch(`${at}/api/v1/plans/${slug}/dashboard?asOf=${addDays(FIRST_DAY, 400 + turn * 7)}`),
    },
    { name: 'one progress report, durable, with its change', requests: 100, ask: report },
    {
      name: 'dashboard after a report (both together)',
      requests: 25,
      ask: async (at, turn) => {
        await (await report(at, turn)).arrayBuffer();
        return fetch(`${at}/api/v1/plans/${slug}/dashboard`);
      },
    },
  ];
}
