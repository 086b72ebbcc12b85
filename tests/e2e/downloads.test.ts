import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, PHONE } from '../support/browser-session.ts';

/** How each kind of file begins. */
const BEGINNINGS: Record<string, RegExp> = {
  xlsx: /^PK/,
  csv: /^\uFEFF/,
  docx: /^PK/,
  pdf: /^%PDF/,
  brief: /^%PDF/,
  pptx: /^PK/,
  mspdi: /<Project xmlns/,
  json: /^\{"about":/,
  iati: /<iati-activities /,
  ics: /^BEGIN:VCALENDAR/,
};

async function download(page: Page, format: string): Promise<{ name: string; text: string; address: URL }> {
  await page.getByRole('button', { name: 'Download', exact: true }).first().click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(`a[data-format="${format}"]`).click()]);
  return {
    name: file.suggestedFilename(),
    text: await readFile(await file.path(), 'utf8'),
    address: new URL(file.url()),
  };
}

inBrowser('the menu of downloads', ({ visit }) => {
  it.each(['/plans/demonstration', '/plans/demonstration/tasks', '/plans/demonstration/stocktake'])(
    'gives every format from %s, for the day of the page',
    async (path) => {
      const page = await visit(`${path}?asOf=2021-06-01`);
      await page.getByRole('button', { name: 'Download', exact: true }).first().click();
      const formats = await page
        .locator('a[data-format]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-format') ?? ''));
      await page.keyboard.press('Escape');
      expect(formats).toEqual(expect.arrayContaining(['xlsx', 'csv', 'docx', 'mspdi', 'json', 'iati', 'ics']));
      for (const format of formats) {
        const { name, text, address } = await download(page, format);
        expect(name, format).toMatch(/^Demonstration plan .* 2021-06-01 \(illustrative data\)\.[a-z.]+$/);
        expect(text, format).toMatch(BEGINNINGS[format] ?? /^$/);
        expect(address.searchParams.get('lang'), format).toBe('en');
      }
    },
  );

  it('carries the filters, the order and the body of the list', async () => {
    const page = await visit('/plans/demonstration/tasks?asOf=2021-06-01&state=overdue&body=demo-economy&sort=-dueOn');
    const { text, address } = await download(page, 'csv');
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ state: 'overdue', body: 'demo-economy', sort: '-dueOn' });
    const [, ...rows] = text.trim().split('\r\n');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.includes('Overdue'))).toBe(true);
    const calendar = await download(page, 'ics');
    expect(calendar.address.searchParams.get('body')).toBe('demo-economy');
    expect(calendar.address.searchParams.get('state')).toBeNull();
  });

  it('is worked with the keyboard, and closes with Esc', async () => {
    const page = await visit('/plans/demonstration', { viewport: PHONE });
    const button = page.getByRole('button', { name: 'Download', exact: true });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-format'))).toBe('csv');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    await button.click();
    await page.keyboard.press('Escape');
    expect(await page.locator('a[data-format]').count()).toBe(0);
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });
});
