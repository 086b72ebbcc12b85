import { formatPercent } from '@atkaruu/shared/words/format';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, settled, textOf, totalOfList, type BrowserSession } from '../support/browser-session.ts';

const PLAN = { plan: 'demonstration' };
const NUMBER = '2.3.3';
const english = (fraction: number | null) => formatPercent(fraction, 'en', 1).replaceAll('\u00A0', ' ');

async function signIn(page: Page, role: string): Promise<void> {
  await page.getByRole('button', { name: /^Account and settings/ }).click();
  await page.getByRole('button', { name: role, exact: true }).click();
  await page.getByText(`You are signed in as ${role}.`).waitFor();
}

async function reportInCell(page: Page, number: string, percent: number): Promise<void> {
  const cell = page.locator('[data-cell]', { has: page.getByRole('button', { name: `Reported on ${number}:` }) });
  await cell.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type(String(percent));
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .filter({ hasText: /saved$/ })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.matches('[data-cell]'))).toBe(true);
}

function reportsInACell({ app, visit }: BrowserSession): void {
  it('reports progress in a cell by keyboard, and the overview follows', async () => {
    const { reports } = await app().as('public');
    const reported = async () => (await reports.getDashboard({ params: PLAN, query: {} })).data.headline.weighted.reported;
    const before = await reported();

    const page = await visit('/plans/demonstration/tasks?state=overdue');
    await signIn(page, 'Plan manager');
    await reportInCell(page, NUMBER, 90);
    const after = await reported();
    expect(english(after)).not.toBe(english(before));

    await page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('link', { name: 'Overview' }).click();
    await settled(page);
    await page
      .locator('#s-curve')
      .getByRole('button', { name: /table$/ })
      .click();
    const lastDay = await textOf(page.locator('#s-curve tbody tr').last());
    expect(lastDay).toContain(english(after));
    await page
      .getByRole('link', { name: /reported$/ })
      .first()
      .click();
    await settled(page);
    expect(await textOf(page.locator('main dl').first())).toContain(english(after));
  });
}

inBrowser('a plan manager', (session) => {
  const { app, visit } = session;
  reportsInACell(session);

  it('filters the tasks, and reload and “back” keep to the address', async () => {
    const { tasks } = await app().as('public');
    const total = async (query: { state?: ['overdue'] }) => (await tasks.listTasks({ params: PLAN, query })).data.total;

    const page = await visit('/plans/demonstration/tasks?sort=-daysLate');
    const all = await totalOfList(page);
    expect(all).toBe(await total({}));

    await page.getByRole('search').getByRole('button', { name: 'State' }).click();
    await page.getByRole('checkbox', { name: 'Overdue' }).check();
    await page.waitForURL(/state=overdue/);
    await page.keyboard.press('Escape');
    const overdue = await totalOfList(page);
    expect(overdue).toBe(await total({ state: ['overdue'] }));
    expect(overdue).toBeLessThan(all);

    const address = page.url();
    await page.reload();
    expect(await totalOfList(page)).toBe(overdue);
    expect(page.url()).toBe(address);

    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.has('state'));
    expect(await totalOfList(page)).toBe(all);
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-daysLate');
  });
});

inBrowser('a plan manager', reportsInACell, 'postgres');
