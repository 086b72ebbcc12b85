import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { onDialect, type Dialect } from './each-dialect.ts';
import { seededDatabase, startApp, type RunningApp } from './start-app.ts';

export const pages = fileURLToPath(new URL('../../client/dist', import.meta.url));
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

export interface BrowserSession {
  app: () => RunningApp;
  /** A page of a person never here before, its width and language as told; it is closed after the test. */
  visit: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Like `visit`, for several tests: closed when they all are done. */
  context: (options?: BrowserContextOptions) => Promise<BrowserContext>;
}

/** The built program with both seeded plans, and Chromium. What a page complains of in its console fails its test. */
export function inBrowser(
  name: string,
  tests: (session: BrowserSession) => void,
  dialectName: Dialect['name'] = 'sqlite',
  start = (databaseUrl: string): Promise<RunningApp> => startApp(databaseUrl, { pages }),
): void {
  onDialect(dialectName, name, (dialect) => {
    let app: RunningApp;
    let browser: Browser;
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];

    beforeAll(async () => {
      app = await start(await seededDatabase(dialect));
      browser = await launchBrowser();
    });
    afterAll(async () => {
      await browser.close();
      await app.close();
    });
    afterEach(async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
      expect(complaints.splice(0)).toEqual([]);
    });

    const context = async (options: BrowserContextOptions = {}) => {
      const made = await browser.newContext({
        baseURL: app.url,
        viewport: DESKTOP,
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      });
      // A broken content security policy is an error in the console, too.
      made.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.page()?.url() ?? ''}: ${message.text()}`);
      });
      made.on('weberror', (error) => {
        complaints.push(`${error.page()?.url() ?? ''}: ${error.error().message}`);
      });
      return made;
    };
    tests({
      app: () => app,
      context,
      async visit(path, options) {
        const made = await context(options);
        contexts.push(made);
        const page = await made.newPage();
        await open(page, path);
        return page;
      },
    });
  });
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** The heading stands, and nothing on the page is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** Text as it is read: the spaces that hold a number together are spaces. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replaceAll('\u00A0', ' ');
}

/** How many tasks the list says it has. */
export async function totalOfList(page: Page): Promise<number> {
  await page.waitForURL(/\/tasks\?/);
  await settled(page);
  const words = await textOf(page.getByText(/^Showing 1–/));
  const total = /of ([\d,]+)/.exec(words)?.[1];
  if (total === undefined) throw new Error(`the list does not say how many tasks it has: ${words}`);
  return Number(total.replaceAll(',', ''));
}
