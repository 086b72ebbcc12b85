import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { inBrowser, open } from '../support/browser-session.ts';
import { everyPage } from '../support/every-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const otherLocales = ['ky-KG', 'en-GB'] as const;

type Rules = 'every rule' | 'contrast' | 'all but contrast';

const optionsOf = {
  'every rule': {},
  contrast: { runOnly: ['color-contrast'] },
  'all but contrast': { rules: { 'color-contrast': { enabled: false } } },
} as const satisfies Record<Rules, RunOptions>;

async function violationsOn(page: Page, rules: Rules): Promise<string[]> {
  const options = JSON.stringify({ ...optionsOf[rules], resultTypes: ['violations'] });
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, ${options}).then(({ violations }) => ({ violations }))`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

const groundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

inBrowser('axe', ({ app, context }) => {
  const made = new Map<string, BrowserContext>();
  const newPage = async (locale: string, path: string) => {
    const before = made.get(locale);
    const own = before ?? (await context({ locale }));
    if (before === undefined) {
      // Where the page itself could not load it: its content security policy holds.
      await own.addInitScript(axe);
      made.set(locale, own);
    }
    const page = await own.newPage();
    await open(page, path);
    return page;
  };

  it('notices a button without a name', async () => {
    const page = await newPage('ru-RU', '/');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
    expect(await violationsOn(page, 'all but contrast')).toEqual([expect.stringMatching(/^button-name /)]);
    await page.close();
  });

  // Colours do not depend on the language, nor names and structure on the theme.
  it.each(everyPage)('finds nothing on $name: both themes, three languages', async ({ path }) => {
    const address = await path(app());
    const page = await newPage('ru-RU', address);
    const light = await groundOf(page);
    expect(await violationsOn(page, 'every rule'), 'ru-RU, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Opened anew: while colours turn, axe may see one of each theme.
    await open(page, address);
    expect(await groundOf(page)).not.toBe(light);
    expect(await violationsOn(page, 'contrast'), 'ru-RU, dark').toEqual([]);
    await page.close();

    for (const locale of otherLocales) {
      const other = await newPage(locale, address);
      expect(await other.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
      expect(await violationsOn(other, 'all but contrast'), locale).toEqual([]);
      await other.close();
    }
  });
});
