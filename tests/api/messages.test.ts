import { connect } from '@atkaruu/db';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Outbox } from '../../server/src/messages/index.ts';
import { leaseMessages } from '../../server/src/messages/outbox-store.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { startMailServer, type MailServer } from '../support/mail-server.ts';
import { aPerson, everywhere, signInAt } from '../support/people.ts';
import { problemOf } from '../support/problem.ts';
import { emptyDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const NOW = '2024-07-01T06:00:00.000Z';
const later = (seconds: number) => new Date(new Date(NOW).getTime() + seconds * 1000).toISOString();

eachDialect('the outbox', (dialect) => {
  let app: RunningApp;
  let mail: MailServer;
  let admin: ApiClients;
  const outbox = new Outbox({ secret: 'only for tests, and long enough for it', sendsMail: true });
  let count = 0;

  const post = (subject: string, { fails = false, key = `letter-${++count}`, expiresAt = later(1e6) } = {}) =>
    app.database.writer.transaction(async (tx) => {
      const unit = { tx, now: new Date(NOW), newId: () => `m${++count}` };
      const content = { subject, text: 'Саламатсызбы', html: '<p>Саламатсызбы</p>', unsubscribeUrl: null };
      const letter = { topic: 'test', dedupKey: key, to: 'aigul@example.kg', accountId: null, expiresAt, ...content } as const;
      const id = await outbox.mail(unit, letter);
      if (fails) throw new Error('the cause is taken back');
      return id;
    });

  beforeAll(async () => {
    mail = await startMailServer();
    const url = await emptyDatabase(dialect);
    app = await startApp(url, { now: NOW, isDemonstration: false, smtpUrl: mail.url, baseUrl: 'https://plan.example.kg' });
    admin = (await signInAt(app, { email: await aPerson(app, 'admin', [everywhere('administrator')], NOW) })).clients;
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });
  beforeEach(async () => {
    mail.letters.length = 0;
    mail.refuse(null);
    await app.database.writer('outbox').delete();
  });

  it('F17: sends what was committed and nothing that was taken back', async () => {
    await expect(post('Взято назад', { fails: true })).rejects.toThrow();
    await post('Осталось');
    await app.background().deliver();
    expect(mail.letters.map(({ subject }) => subject)).toEqual(['Осталось']);
    expect(mail.letters[0]?.recipients).toEqual(['aigul@example.kg']);
    expect(mail.letters[0]?.from?.value).toEqual([{ name: 'Аткаруу', address: 'plan@example.kg' }]);
  });

  it('writes the same letter once', async () => {
    expect(await post('Первое', { key: 'the same' })).not.toBeNull();
    expect(await post('Второе', { key: 'the same' })).toBeNull();
    await app.background().deliver();
    expect(mail.letters.map(({ subject }) => subject)).toEqual(['Первое']);
  });

  it('F69: sends each of many letters once, whichever of three instances does it', async () => {
    // Two connections of one process that write at once would only wait for each other on SQLite.
    const other = () => startApp(app.databaseUrl, { now: NOW, smtpUrl: mail.url });
    const instances = dialect.name === 'sqlite' ? [app, app, app] : [app, await other(), await other()];
    for (let number = 0; number < 30; number++) await post(`Письмо ${number}`);
    await Promise.all(instances.map((instance) => instance.background().deliver()));
    const subjects = mail.letters.map(({ subject }) => subject ?? '').sort();
    expect(subjects).toEqual(Array.from({ length: 30 }, (_, number) => `Письмо ${number}`).sort());
    for (const instance of instances) if (instance !== app) await instance.close();
  });

  it('F69: takes over within a minute what a killed instance held, under the same name', async () => {
    const id = await post('Чужое');
    // Somebody took it and was never seen again.
    const lease = { by: 'killed', now: NOW, until: later(45) };
    const held = await app.database.writer.transaction((tx) => leaseMessages(tx, lease, 5));
    expect(held.map((row) => row.id)).toEqual([id]);
    await app.background(later(44)).deliver();
    expect(mail.letters).toHaveLength(0);
    await app.background(later(60)).deliver();
    expect(mail.letters.map(({ messageId }) => messageId)).toEqual([`<${id ?? ''}@example.kg>`]);
  });

  it.skipIf(dialect.name === 'sqlite')('takes rows apart between two that ask at the same moment', async () => {
    for (let number = 0; number < 6; number++) await post(`Письмо ${number}`);
    const other = connect(app.databaseUrl);
    const lease = (by: string) => ({ by, now: NOW, until: later(45) });
    const taken = await Promise.all([
      app.database.writer.transaction((tx) => leaseMessages(tx, lease('one'), 5)),
      other.writer.transaction((tx) => leaseMessages(tx, lease('other'), 5)),
    ]);
    await other.close();
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('F116: tries again later, gives up in the end, and says so to the administrator', async () => {
    mail.refuse({ code: 451, text: 'come back later' });
    await post('Не сразу');
    let at = 0;
    const waits: number[] = [];
    for (let tries = 0; tries < 20; tries++) {
      await app.background(later(at)).deliver();
      const { data } = await admin.messages.listMessages({});
      const [message] = data.items;
      if (message === undefined || message.state !== 'waiting') break;
      const next = (new Date(message.nextAt).getTime() - new Date(NOW).getTime()) / 1000;
      waits.push(next - at);
      at = next;
    }
    expect(waits.every((wait, index) => wait > (waits[index - 1] ?? 0))).toBe(true);
    expect(waits.length).toBeGreaterThanOrEqual(5);
    const { data: dead } = await admin.messages.listMessages({ query: { state: 'dead' } });
    expect(dead).toMatchObject({ total: 1, sendsMail: true, counts: { dead: 1 } });
    expect(dead.items[0]?.lastError).toContain('come back later');

    mail.refuse(null);
    const id = dead.items[0]?.id ?? '';
    await admin.messages.retryMessage({ params: { message: id }, body: {} });
    await app.background(later(at)).deliver();
    expect(mail.letters.map(({ subject }) => subject)).toEqual(['Не сразу']);
    expect(await problemOf(admin.messages.retryMessage({ params: { message: id }, body: {} }))).toMatchObject({ status: 409 });
  });

  it('does not send what is over', async () => {
    await post('Ссылка', { expiresAt: later(3600) });
    await app.background(later(3601)).deliver();
    expect(mail.letters).toHaveLength(0);
    const { data } = await admin.messages.listMessages({});
    expect(data.items[0]).toMatchObject({ state: 'dead' });
    const id = data.items[0]?.id ?? '';
    expect(await problemOf(admin.messages.retryMessage({ params: { message: id }, body: {} }))).toMatchObject({ status: 409 });
  });

  it('H33: keeps what it says unreadable, and nothing of it once it is delivered', async () => {
    await post('Тайна-12345');
    expect(JSON.stringify(await app.database.reader('outbox').select())).not.toContain('Тайна-12345');
    await app.background().deliver();
    expect(await app.database.reader('outbox').select('state', 'content')).toEqual([{ state: 'sent', content: null }]);
  });

  it('H54: adds neither a recipient nor a header, whatever a subject or a name holds', async () => {
    await post('Бакыт\r\nBcc: x@example.org');
    await app.background().deliver();
    const [letter] = mail.letters;
    expect(letter?.recipients).toEqual(['aigul@example.kg']);
    expect(letter?.headers.has('bcc')).toBe(false);
    expect(letter?.subject).toContain('Бакыт');
  });

  it('sends a letter to try the server, to the asker only', async () => {
    await admin.messages.sendTestLetter({ body: {} });
    await app.background().deliver();
    expect(mail.letters.map(({ recipients }) => recipients)).toEqual([['admin@example.kg']]);
    expect(mail.letters[0]?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is filled by nobody while no mail server is set, and says so', async () => {
    const quiet = await startApp(app.databaseUrl, { now: NOW, isDemonstration: false });
    const { clients } = await signInAt(quiet, { email: 'admin@example.kg' });
    expect((await clients.messages.listMessages({})).data).toMatchObject({ sendsMail: false, total: 0 });
    expect(await problemOf(clients.messages.sendTestLetter({ body: {} }))).toMatchObject({ status: 409 });
    await quiet.close();
  });

  it('is shown to administrators only', async () => {
    const { clients } = await signInAt(app, { email: await aPerson(app, 'manager', [everywhere('plan_manager')], NOW) });
    expect(await problemOf(clients.messages.listMessages({}))).toMatchObject({ status: 403 });
    expect(await problemOf(app.sending({}).messages.listMessages({}))).toMatchObject({ status: 401 });
  });
});
