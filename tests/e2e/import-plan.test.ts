import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBrowser, open, settled } from '../support/browser-session.ts';
import { ANNEX, xlsxOf } from '../support/plan-files.ts';

inBrowser('a plan manager brings a plan in', ({ visit }) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'atkaruu-import-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('uploads a decree’s annex, looks at it, applies it and undoes it', async () => {
    const path = join(folder, 'annex.xlsx');
    writeFileSync(path, await xlsxOf(ANNEX));
    const page = await visit('/');
    await page.request.post('/api/v1/session', { data: { demoRole: 'plan_manager' } });
    await open(page, '/');
    await page.getByRole('link', { name: 'Import', exact: true }).first().click();
    await settled(page);
    await page.getByLabel('File', { exact: true }).setInputFiles(path);
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.waitForURL(/\/imports\/./);
    await settled(page);
    expect(await page.locator('[data-count="added"] dd').innerText()).toBe('6');
    await page.getByRole('button', { name: /^Changed/ }).click();
    await page.getByText('There are no such rows.').waitFor();
    await page.getByRole('button', { name: /^All/ }).click();
    await page.getByLabel('Legal act').fill('Order No. 7');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByText('Applied: everything in the file is stored.').waitFor();
    await page.getByRole('link', { name: 'Open the plan' }).click();
    await page.getByText('Обучить служащих').first().waitFor();
    await page.goBack();
    await settled(page);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('Undone: everything is as it was before.').waitFor();
  });
});
