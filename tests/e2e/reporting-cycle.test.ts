import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { open, settled, textOf } from '../support/browser-session.ts';
import { launchBrowser } from '../support/chromium.ts';
import { freshDataFolder } from '../support/data-folder.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { emptyDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';
import { letReportForEveryBody } from '../support/reporter-scope.ts';

const pages = fileURLToPath(new URL('../../client/dist', import.meta.url));
const PLAN = { plan: 'cycle' };

/** A plan of one body and one task, whose first quarter has just ended. */
async function preparePlan(manager: ApiClients): Promise<string> {
  await manager.plans.createPlan({
    body: { slug: 'cycle', title: { en: 'Cycle' }, startsOn: '2021-01-01', endsOn: '2021-12-31', levelNames: [{ en: 'Task' }] },
  });
  const { data: body } = await manager.bodies.createBody({
    body: { kind: 'ministry', name: { en: 'The Ministry' }, aliases: [] },
  });
  const { data: task } = await manager.tasks.createTask({
    params: PLAN,
    body: {
      number: '1',
      title: { en: 'Build it' },
      deadlineText: 'до 31 марта 2021 г.',
      bodies: [{ bodyId: body.id, role: 'lead' }],
    },
  });
  await manager.periods.layOutPeriods({ params: PLAN, body: {} });
  return task.id;
}

eachDialect('the whole cycle by four roles', (dialect) => {
  let app: RunningApp;
  let browser: Browser;
  let taskId = '';
  beforeAll(async () => {
    app = await startApp(await emptyDatabase(dialect), { now: '2021-04-10T06:00:00.000Z', pages, dataDir: freshDataFolder() });
    browser = await launchBrowser();
    taskId = await preparePlan(await app.as('plan_manager'));
    await app.as('body_reporter');
    await letReportForEveryBody(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const signedIn = async (role: string): Promise<Page> => {
    const context = await browser.newContext({ baseURL: app.url, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await open(page, '/plans/cycle');
    await page.getByRole('button', { name: /^Account and settings/ }).click();
    await page.getByRole('button', { name: role, exact: true }).click();
    await page.getByText(`You are signed in as ${role}.`).waitFor();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').locator('form').getByRole('button', { name, exact: true }).click();
  const done = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

  const claimComplete = async (page: Page, document: string | null) => {
    await open(page, `/plans/cycle/tasks/${taskId}`);
    await press(page, 'Report progress');
    await page.getByLabel('On which day').fill('2021-03-31');
    await page.getByLabel('What was done').fill('The house stands.');
    await page.getByRole('checkbox', { name: /The task is complete/ }).check();
    if (document !== null) {
      await page.getByRole('dialog').getByLabel('Title').fill(document);
      await page
        .getByRole('dialog')
        .getByLabel('File')
        .setInputFiles({
          name: 'Кабыл алуу актысы.pdf',
          mimeType: 'application/pdf',
          buffer: Buffer.from('%PDF-1.7 act'),
        });
      await inDialog(page, 'Attach');
      await page.getByRole('dialog').getByRole('listitem').filter({ hasText: document }).waitFor();
    }
    await inDialog(page, 'Submit the report');
    await page.getByText('Reported on task 1: 100').waitFor();
  };

  const periodStep = async (page: Page, step: string, reason: string | null) => {
    await open(page, '/plans/cycle/periods');
    const row = page.getByRole('listitem').filter({ hasText: 'Q1 2021' });
    await row.getByRole('button', { name: step, exact: true }).click();
    if (reason !== null) await page.getByLabel('Reason').fill(reason);
    await inDialog(page, step);
    await done(page);
    await settled(page);
    return textOf(row);
  };

  it('reports, returns, corrects, verifies, closes, freezes, amends and revises', { timeout: 240_000 }, async () => {
    const [reporter, verifier] = [await signedIn('Reporter of a body'), await signedIn('Verifier')];
    const [manager, leader] = [await signedIn('Plan manager'), await signedIn('Leadership')];

    await claimComplete(reporter, null);
    await open(verifier, '/plans/cycle/review');
    await press(verifier, 'Approve');
    await verifier.getByText('A completion is confirmed against evidence').waitFor();
    await press(verifier, 'Return');
    await verifier.getByLabel('Note').fill('The act of acceptance is missing');
    await inDialog(verifier, 'Return');
    await verifier.getByText('Nothing waits for you.').waitFor();

    await open(reporter, '/plans/cycle/work');
    await reporter.getByText('The act of acceptance is missing').waitFor();
    await claimComplete(reporter, 'Act of acceptance');

    await open(verifier, '/plans/cycle/review');
    await verifier.getByRole('link', { name: 'Act of acceptance' }).waitFor();
    await verifier.keyboard.press('KeyJ');
    await verifier.keyboard.press('KeyA');
    await verifier.getByText('Nothing waits for you.').waitFor();

    expect(await periodStep(manager, 'Close', null)).toContain('closed');
    expect(await periodStep(manager, 'Freeze', null)).toContain('frozen');
    expect(await periodStep(manager, 'Reopen', 'The act was wrong')).toContain('open');

    const { amendments } = await app.as('plan_manager');
    const legalAct = { title: { en: 'Act' }, number: '1', issuedOn: '2021-04-09', issuer: null, url: null };
    const changes = [{ taskId, deadlineText: 'до 30 июня 2021 г.' }];
    const reason = { en: 'More time' };
    await amendments.amendPlan({ params: PLAN, body: { inForceFrom: '2021-04-10', legalAct, reason, changes } });

    const { progress } = await app.as('body_reporter');
    const body = { effectiveOn: '2021-03-31', percentComplete: 60, narrative: 'A wall must be rebuilt' };
    await progress.reportProgress({ params: { task: taskId }, body });
    expect(await periodStep(manager, 'Close', null)).toContain('closed');
    expect(await periodStep(manager, 'Freeze', 'A wall must be rebuilt')).toContain('Revision 2');

    await open(leader, '/plans/cycle/periods');
    await leader.getByRole('link', { name: 'Q1 2021' }).click();
    await leader.getByText('What revision 2 says otherwise than 1').waitFor();
    const whole = await textOf(leader.locator('main'));
    expect(whole).toContain('A wall must be rebuilt');
    expect(whole.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(2);
  });
});
