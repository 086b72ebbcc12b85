import { addDays } from '@atkaruu/shared/values/iso-date';
import type { Work } from './measure.ts';

const FIRST_DAY = '2021-01-01';
const DAYS = 2_200;

async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"demoRole":"plan_manager"}',
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** A day of the plan that no earlier turn asked for, near none of them. */
function someDay(turn: number): string {
  return addDays(FIRST_DAY, (turn * 787) % DAYS);
}

/** What the budgets name. Queries differ from turn to turn, except where “unchanged” is the work. */
export async function worksFor(url: string, slug: string, tasks: number): Promise<Work[]> {
  const cookie = await signIn(url);
  const list = `/api/v1/plans/${slug}/tasks`;
  const dashboard = `/api/v1/plans/${slug}/dashboard`;
  const first = (await (await fetch(`${url}${list}?leaf=true&limit=200`)).json()) as { items: { id: string }[] };
  const ids = first.items.map(({ id }) => id);
  const report = (at: string, turn: number) =>
    fetch(`${at}/api/v1/tasks/${ids[turn % ids.length] ?? ''}/progress`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ effectiveOn: addDays('2025-01-01', turn % 300), percentComplete: turn % 90 }),
    });
  const unique = (turn: number) => `dueTo=${addDays('2030-01-01', turn)}`;
  const etag = (await fetch(`${url}${dashboard}`)).headers.get('etag') ?? '';
  return [
    {
      name: 'list page, two filters, sorted',
      requests: 500,
      ask: (at, turn) =>
        fetch(`${at}${list}?limit=50&light=off_track,at_risk&sort=-dueOn&body=${slug}-b${(turn % 25) + 1}&${unique(turn)}`),
    },
    { name: 'list page, unchanged', requests: 2000, ask: (at) => fetch(`${at}${list}?limit=50&light=off_track&sort=-dueOn`) },
    {
      name: 'deep page',
      requests: 500,
      ask: (at, turn) => {
        const position = Math.floor(tasks / 3) + ((turn * 59) % Math.floor(tasks / 2));
        return fetch(`${at}${list}?limit=50&cursor=${Buffer.from(String(position)).toString('base64url')}`);
      },
    },
    {
      name: 'text search',
      requests: 500,
      ask: (at, turn) => fetch(`${at}${list}?limit=50&q=${encodeURIComponent(`стандарт ${turn % 97}`)}&${unique(turn)}`),
    },
    { name: 'dashboard, unchanged', requests: 2000, ask: (at) => fetch(`${at}${dashboard}`) },
    {
      name: 'dashboard, not modified (304)',
      requests: 2000,
      ask: (at) => fetch(`${at}${dashboard}`, { headers: { 'if-none-match': etag } }),
    },
    {
      name: 'dashboard, as of a day not asked before',
      requests: 500,
      ask: (at, turn) => fetch(`${at}${dashboard}?asOf=${someDay(turn)}`),
    },
    { name: 'one progress report, durable, with its change', requests: 500, method: 'POST', ask: report },
    {
      name: 'dashboard now, after a report',
      requests: 200,
      prepare: async (at, turn) => {
        await (await report(at, turn)).arrayBuffer();
      },
      ask: (at) => fetch(`${at}${dashboard}`),
    },
    {
      name: 'list page, two filters, sorted, after a report',
      requests: 200,
      prepare: async (at, turn) => {
        await (await report(at, turn)).arrayBuffer();
      },
      ask: (at) => fetch(`${at}${list}?limit=50&light=off_track,at_risk&sort=-dueOn&body=${slug}-b3`),
    },
  ];
}
