import { expect, it } from 'vitest';
import { inBrowser, open, PHONE, settled, textOf } from '../support/browser-session.ts';
import { everyPage } from '../support/every-page.ts';

const DOCUMENTED = '/plans/optimisation-2018-2023';
const DEMONSTRATION = '/plans/demonstration';
const sections = ['', '/tasks', '/milestones', '/bodies', '/method', '/figures/fulfilment'];

inBrowser('a reader without an account', ({ app, visit }) => {
  it('finds every documented fact with its source, and with a link where there is one', async () => {
    const { plans } = await app().as('public');
    const { items } = (await plans.listSources({ params: { plan: 'optimisation-2018-2023' }, query: {} })).data;
    const links = items.flatMap(({ url }) => (url === null ? [] : [url]));
    expect(links.length).toBeGreaterThan(0);

    const page = await visit(DOCUMENTED);
    const facts = page.locator('#sources > ol > li');
    const shown = await facts.evaluateAll((list) => list.map((fact) => fact.querySelector('a')?.getAttribute('href') ?? ''));
    expect(shown.filter((href) => href.startsWith('http')).sort()).toEqual([...links].sort());
    expect(await facts.filter({ hasText: 'Source: ' }).count()).toBe(items.length);
  });

  it('finds the documented milestones with their experts', async () => {
    const { milestones } = await app().as('public');
    const { data } = await milestones.listMilestones({ params: { plan: 'optimisation-2018-2023' }, query: {} });
    const experts = data.items.flatMap(({ expert }) => (expert === null ? [] : [expert]));
    expect(experts.length).toBeGreaterThan(0);
    const page = await visit(`${DOCUMENTED}/milestones`);
    const table = await textOf(page.getByRole('table', { name: 'Milestones and their dates' }));
    for (const expert of experts) expect(table).toContain(expert);
  });

  it('is told on every page of the demonstration plan that its data are made up', async () => {
    const page = await visit(DEMONSTRATION);
    for (const section of sections) {
      await open(page, DEMONSTRATION + section);
      expect(await page.getByRole('complementary').getByText('Illustrative data').isVisible(), section).toBe(true);
    }
    await open(page, DOCUMENTED);
    expect(await page.getByText('Illustrative data').count()).toBe(0);
  });

  it('reads by which version of the rules the numbers are made', async () => {
    const { plans } = await app().as('public');
    const { data } = await plans.getPlan({ params: { plan: 'demonstration' } });
    const page = await visit(`${DEMONSTRATION}/method`);
    expect(await textOf(page.locator('main'))).toContain(`version ${data.ruleVersion}`);
  });

  it('changes the language and stays where it was', async () => {
    const page = await visit(`${DEMONSTRATION}/tasks?state=overdue&asOf=2020-12-31`, { locale: 'ru-RU' });
    const address = page.url();
    const heading = () => page.locator('main h1').first().innerText();
    expect(await heading()).toBe('Задачи');
    for (const [button, language, title] of [
      ['Кыр', 'ky', 'Милдеттер'],
      ['Eng', 'en', 'Tasks'],
      ['Рус', 'ru', 'Задачи'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      await settled(page);
      expect([await heading(), page.url()]).toEqual([title, address]);
    }
  });

  it.each([
    ['ky-KG', 'ky'],
    ['en-GB', 'en'],
    ['ru-RU', 'ru'],
    ['fr-FR', 'ru'],
  ])('whose browser speaks %s is met in %s', async (locale, language) => {
    const page = await visit('/', { locale });
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
  });
});

inBrowser('a person with a phone', ({ app, visit }) => {
  it.each(everyPage)('reads $name without sideways scrolling', async ({ path }) => {
    // Kyrgyz words are the longest.
    const page = await visit(await path(app()), { viewport: PHONE, locale: 'ky-KG', hasTouch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });

  it('reaches the form of a report', async () => {
    const { tasks } = await app().as('public');
    const { data } = await tasks.listTasks({ params: { plan: 'demonstration' }, query: { state: ['overdue'], limit: 1 } });
    const page = await visit(`${DEMONSTRATION}/tasks/${data.items[0]?.id ?? ''}`, { viewport: PHONE, hasTouch: true });
    await page.getByRole('button', { name: /^Account and settings/ }).click();
    await page.getByRole('button', { name: 'Plan manager', exact: true }).click();
    await page.getByRole('button', { name: 'Report progress' }).click();
    const submit = page.getByRole('dialog').getByRole('button', { name: 'Submit the report' });
    await submit.scrollIntoViewIfNeeded();
    const box = await submit.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(PHONE.width);
  });
});
