import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { aPerson, everywhere, PASSWORD, signInAt } from '../support/people.ts';
import { problemOf } from '../support/problem.ts';
import { emptyDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const NOW = '2024-07-01T06:00:00.000Z';
const AFTER_AN_HOUR = '2024-07-01T07:00:01.000Z';
const NEW_PASSWORD = 'Ысык-Көлдүн толкуну 7';
const LINK = /https:\/\/plan\.example\.kg\/sign-in\/link#([\w-]{43})/;

eachDialect('a forgotten password', (dialect) => {
  let app: RunningApp;
  let mail: MailServer;
  let count = 0;
  const options = () => ({ isDemonstration: false, smtpUrl: mail.url, baseUrl: 'https://plan.example.kg' });

  beforeAll(async () => {
    mail = await startMailServer();
    app = await startApp(await emptyDatabase(dialect), { now: NOW, ...options() });
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });
  beforeEach(() => {
    mail.letters.length = 0;
  });

  const somebody = () => aPerson(app, `person${++count}`, [everywhere('verifier')], NOW);
  const ask = (email: string, headers: Record<string, string> = {}) =>
    app.fetch('/api/v1/session/reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ email }),
    });
  const tokenOfLetter = () => LINK.exec(mail.letters[0]?.text ?? '')?.[1] ?? '';
  const choose = (token: string, at = app) => at.sending({}).accounts.useLink({ body: { token, password: NEW_PASSWORD } });

  it('is helped by a letter whose link works once', async () => {
    const email = await somebody();
    await ask(email, { 'accept-language': 'ky' });
    await app.background().deliver();
    expect(mail.letters.map(({ recipients, subject }) => [recipients, subject])).toEqual([[[email], 'Аткаруу: жаңы сырсөз']]);
    const token = tokenOfLetter();
    await choose(token);
    await signInAt(app, { email, password: NEW_PASSWORD });
    expect(await problemOf(choose(token))).toMatchObject({ status: 422, pointers: ['/token'] });
    expect(await problemOf(app.sending({}).accounts.openSession({ body: { email, password: PASSWORD } }))).toMatchObject({
      status: 401,
    });
  });

  it('H33: gives a link for an hour, and keeps it readable nowhere', async () => {
    const email = await somebody();
    await ask(email);
    const waiting = JSON.stringify(await app.database.reader('outbox').select());
    await app.background().deliver();
    const token = tokenOfLetter();
    expect(token).toHaveLength(43);
    const tables = ['outbox', 'one_time_links', 'changes', 'idempotency_keys', 'sign_in_attempts'];
    const dump = JSON.stringify(await Promise.all(tables.map((table) => app.database.reader(table).select())));
    expect(waiting + dump).not.toContain(token);
    const later = await startApp(app.databaseUrl, { now: AFTER_AN_HOUR, ...options() });
    expect(await problemOf(choose(token, later))).toMatchObject({ status: 422, pointers: ['/token'] });
    await later.close();
  });

  it('H26: answers alike whether there is such an account or not, and writes only to one that is there', async () => {
    const disabled = await somebody();
    await app.database.writer('accounts').where({ email: disabled }).update({ is_disabled: 1 });
    const answers = [];
    for (const email of [await somebody(), disabled, 'nobody@example.kg']) {
      const response = await ask(email);
      answers.push([response.status, await response.text()]);
    }
    expect(answers).toEqual([answers[0], answers[0], answers[0]]);
    expect(answers[0]).toEqual([204, '']);
    await app.background().deliver();
    expect(mail.letters).toHaveLength(1);
  });

  it('H25: leads to the configured address, whatever host the request names', async () => {
    await ask(await somebody(), { 'x-forwarded-host': 'evil.example.org', forwarded: 'host=evil.example.org' });
    await app.background().deliver();
    const [letter] = mail.letters;
    expect(letter?.text).toMatch(LINK);
    expect(`${letter?.text ?? ''}${String(letter?.html)}`).not.toContain('evil');
  });

  it('H70: goes to the stored address, however it was typed', async () => {
    const email = await somebody();
    await ask(email.toUpperCase());
    await app.background().deliver();
    expect(mail.letters[0]?.recipients).toEqual([email]);
    await ask(email.replace('p', 'р'));
    await app.background().deliver();
    expect(mail.letters).toHaveLength(1);
  });

  it('H26: lets nobody be flooded, known or not', async () => {
    const known = await somebody();
    for (const email of [known, 'stranger@example.kg']) {
      const statuses = [];
      for (let tries = 0; tries < 5; tries++) statuses.push((await ask(email)).status);
      expect(statuses).toEqual([204, 204, 204, 429, 429]);
    }
  });

  it('fetches nothing from elsewhere in what it shows', async () => {
    await ask(await somebody());
    await app.background().deliver();
    expect(String(mail.letters[0]?.html)).not.toMatch(/<(img|link|script|iframe)|url\(/i);
    expect(mail.letters[0]?.attachments).toEqual([]);
  });

  it('brings an invitation to whoever is invited', async () => {
    const { clients } = await signInAt(app, { email: await aPerson(app, 'admin', [everywhere('administrator')], NOW) });
    const name = '<img src=//evil.example.org> купите слона';
    const { data } = await clients.administration.inviteAccount({ body: { name, email: 'new@example.kg' } });
    expect(data.link.isMailed).toBe(true);
    await app.background().deliver();
    const [letter] = mail.letters;
    expect(letter?.recipients).toEqual(['new@example.kg']);
    expect(`${letter?.subject ?? ''}${letter?.text ?? ''}`).not.toContain('слона');
    await choose(tokenOfLetter());
    await signInAt(app, { email: 'new@example.kg', password: NEW_PASSWORD });
  });

  it('is not offered where no mail server is set', async () => {
    const quiet = await startApp(app.databaseUrl, { now: NOW, isDemonstration: false });
    expect((await quiet.sending({}).accounts.getMe({})).data.sendsMail).toBe(false);
    const body = { email: 'admin@example.kg' };
    expect(await problemOf(quiet.sending({}).accounts.askForReset({ body }))).toMatchObject({ status: 503 });
    await quiet.close();
  });
});
