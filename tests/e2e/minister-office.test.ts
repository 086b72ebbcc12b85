import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, settled, textOf, totalOfList } from '../support/browser-session.ts';

const OVERVIEW = '/plans/demonstration';
const YEAR_END = '2020-12-31';

const counted = async (link: Locator) => Number(/\d+$/.exec((await textOf(link)).trim())?.[0]);
const sentenceOf = (page: Page) => textOf(page.locator('main p').filter({ hasText: /due/ }).first());

inBrowser('a minister’s office', ({ app, visit }) => {
  it('reads on one page where the plan stands', async () => {
    const page = await visit(OVERVIEW);
    expect(await sentenceOf(page)).toMatch(/fulfilled and verified .*; the plan ended .+ behind\.$/);

    const { headline } = (await (await app().as('public')).reports.getDashboard({ params: { plan: 'demonstration' }, query: {} }))
      .data;
    const figures = await textOf(page.getByRole('region', { name: 'Headline figures' }));
    expect(figures).toContain(`${headline.fulfilment.n.toFixed(1)} of ${headline.fulfilment.N} tasks`);
    expect(figures).toContain(`${headline.weighted.N} tasks in force`);

    const sections = ['Are we on time?', 'Who is stuck?', 'What slips, and why?', 'How much is done?'];
    for (const name of sections) expect(await page.getByRole('region', { name, exact: true }).isVisible(), name).toBe(true);
    expect(await page.locator('#s-curve svg path').count()).toBeGreaterThan(2);
    const counts = page.getByRole('region', { name: 'How much is done?' }).locator('dt');
    expect(await counts.allInnerTexts()).toEqual(['Done', 'Partly done', 'Not done', 'Not yet due']);
  });

  it('opens from a cell of the heat map the list of as many tasks', async () => {
    const page = await visit(OVERVIEW);
    const cell = page.locator('td[data-light="off_track"] a').first();
    const due = await counted(cell);
    expect(due).toBeGreaterThan(0);
    await cell.click();
    expect(await totalOfList(page)).toBe(due);
  });

  it('opens from a bar of overdue tasks the list of as many tasks', async () => {
    const page = await visit(OVERVIEW);
    const bar = page.getByRole('link', { name: /^over 365 days: \d+$/ });
    const overdue = await counted(bar);
    expect(overdue).toBeGreaterThan(0);
    await bar.click();
    expect(await totalOfList(page)).toBe(overdue);
  });

  it('opens a figure and sees its rows add up to it', async () => {
    const page = await visit(OVERVIEW);
    const link = page.getByRole('link', { name: /^Fulfilled of what was due:/ });
    const value = await textOf(link);
    await link.click();
    await page.waitForURL(/\/figures\/fulfilment/);
    await settled(page);
    const sum = await textOf(page.locator('#rows p').filter({ hasText: 'Sum of the rows' }));
    expect(sum).toContain('The rows add up to the figure.');
    const rate = Number(/= ([\d.]+) %/.exec(sum)?.[1]);
    expect(`${Math.round(rate)} %`).toBe(value);
  });

  it('looks at a day of the past and stays on it from page to page', async () => {
    const now = await sentenceOf(await visit(OVERVIEW));
    const page = await visit(`${OVERVIEW}?asOf=${YEAR_END}`);
    expect(await sentenceOf(page)).not.toBe(now);
    await page.getByText('You are looking at 31 Dec 2020.').waitFor();
    for (const section of ['Tasks', 'Milestones', 'Bodies', 'Method', 'Overview']) {
      await page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('link', { name: section }).click();
      await settled(page);
      expect(new URL(page.url()).searchParams.get('asOf'), section).toBe(YEAR_END);
    }
    await page.locator('td[data-light] a').first().click();
    await totalOfList(page);
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(YEAR_END);
  });

  it('prints the overview on one page or a few', async () => {
    const page = await visit(OVERVIEW);
    const paper = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
    const pages = paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(paper.startsWith('%PDF-')).toBe(true);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(4);
  });
});
