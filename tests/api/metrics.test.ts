import { afterAll, beforeAll, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { emptyDatabase, METRICS_TOKEN, startApp, type RunningApp } from '../support/start-app.ts';

eachDialect('metrics', (dialect) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect));
  });
  afterAll(() => app.close());

  const metrics = (token: string) => app.fetch('/metrics', { headers: { authorization: `Bearer ${token}` } });
  const countOf = async (status: string): Promise<number> => {
    const text = await (await metrics(METRICS_TOKEN)).text();
    const line = text
      .split('\n')
      .find((row) => row.startsWith(`http_request_duration_seconds_count{method="GET",status="${status}"}`));
    return Number(line?.split(' ').at(-1) ?? 0);
  };

  it('H61: are shown to nobody without the token', async () => {
    for (const response of [await app.fetch('/metrics'), await metrics('token-of-the-text'), await metrics('')]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'unauthenticated' });
    }
  });

  it('count every request by its status', async () => {
    const before = await countOf('404');
    for (let count = 0; count < 3; count += 1) await (await app.fetch('/api/v1/plans/nowhere')).text();
    expect(await countOf('404')).toBe(before + 3);
    expect(await (await metrics(METRICS_TOKEN)).text()).toMatch(/^atkaruu_newest_change \d+$/m);
  });
});
