import { expect, it } from 'vitest';
import { inBrowser, open, settled } from '../support/browser-session.ts';
import { aPerson, everywhere, PASSWORD } from '../support/people.ts';

const NOW = '2024-07-01T06:00:00.000Z';

inBrowser('somebody with an account', ({ app, visit }) => {
  it('is invited by an administrator, chooses a password, signs in and sees the own sessions', async () => {
    const email = await aPerson(app(), 'administrator', [everywhere('administrator')], NOW);
    const page = await visit('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('**/');
    await open(page, '/people');
    await page.getByRole('button', { name: 'Invite' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Айгүл Осмонова');
    await dialog.getByLabel('E-mail').fill('aigul@example.kg');
    await dialog.getByLabel('Body').selectOption('demo-economy');
    await dialog.getByRole('button', { name: 'Make the invitation' }).click();
    const link = (await dialog.locator('code').innerText()).trim();

    const hers = await visit(new URL(link).pathname + new URL(link).hash, { viewport: { width: 360, height: 740 } });
    expect(hers.url()).not.toContain('#');
    await hers.getByLabel('New password').fill('Ысык-Көлдүн толкуну 7');
    await hers.getByRole('button', { name: 'Save the password' }).click();
    await hers.waitForURL('**/sign-in');
    await hers.getByLabel('E-mail').fill('aigul@example.kg');
    await hers.getByLabel('Password', { exact: true }).fill('Ысык-Көлдүн толкуну 7');
    await hers.keyboard.press('Enter');
    await hers.waitForURL('**/');
    await open(hers, '/account');
    expect(await hers.getByText('this one').count()).toBe(1);
    expect(await hers.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await open(hers, '/people');
    expect(await hers.getByText('Only administrators see this page.').count()).toBe(1);
  });

  it('makes a token, sees it once and revokes it', async () => {
    const email = await aPerson(app(), 'programmer', [everywhere('plan_manager')], NOW);
    const page = await visit('/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/');
    await open(page, '/account');
    await page.getByLabel('What is it for?').fill('Выгрузка');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const token = (await page.locator('code').filter({ hasText: 'atk_' }).innerText()).trim();
    const ask = () => app().fetch('/api/v1/plans', { headers: { authorization: `Bearer ${token}` } });
    expect((await ask()).status).toBe(200);
    await page.getByRole('button', { name: 'Revoke the token Выгрузка' }).click();
    await page.getByText('You have given no program a token.').waitFor();
    expect((await ask()).status).toBe(401);
    await settled(page);
  });
});
