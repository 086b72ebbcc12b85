import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { startMailServer, type MailServer, type ReceivedLetter } from '../support/mail-server.ts';
import { aPerson, everywhere, signInAt, type SignedIn } from '../support/people.ts';
import { problemOf } from '../support/problem.ts';
import { emptyDatabase, startApp, type RunningApp } from '../support/start-app.ts';

const NOW = '2021-04-10T06:00:00.000Z';
const PLAN = { plan: 'cycle' };
/** Nine in the morning in Bishkek: the letters of the day are due since an hour. */
const morning = (day: string) => `${day}T03:00:00.000Z`;

// One story: the days go by in the order of the tests.
eachDialect('letters that come by themselves', (dialect) => {
  let app: RunningApp;
  let mail: MailServer;
  const people = new Map<string, SignedIn>();

  const clientsOf = (name: string) => {
    const person = people.get(name);
    if (!person) throw new Error(`nobody is called ${name}`);
    return person.clients;
  };
  const options = () => ({ now: NOW, isDemonstration: false, smtpUrl: mail.url, baseUrl: 'https://plan.example.kg' });

  beforeAll(async () => {
    mail = await startMailServer();
    app = await startApp(await emptyDatabase(dialect), options());
    const join = async (name: string, grants: Parameters<typeof aPerson>[2]) => {
      people.set(name, await signInAt(app, { email: await aPerson(app, name, grants, NOW) }));
    };
    await join('manager', [everywhere('plan_manager')]);
    const manager = clientsOf('manager');
    await manager.plans.createPlan({
      body: {
        slug: 'cycle',
        title: { ru: 'План отчётности' },
        startsOn: '2020-11-15',
        endsOn: '2021-12-31',
        levelNames: [{ ru: 'Задача' }],
        isPublic: false,
      },
    });
    const body = async (name: string) =>
      (await manager.bodies.createBody({ body: { kind: 'ministry', name: { ru: name }, aliases: [] } })).data.id;
    const [lead, helper, stranger] = [
      await body('Министерство первое'),
      await body('Агентство второе'),
      await body('Служба третья'),
    ];
    await manager.tasks.createTask({
      params: PLAN,
      body: {
        number: '1',
        title: { ru: 'Построить мост <b>через Нарын</b>' },
        deadlineText: 'до 31 марта 2021 г.',
        bodies: [
          { bodyId: lead, role: 'lead' },
          { bodyId: helper, role: 'co_executor' },
        ],
      },
    });
    await manager.periods.layOutPeriods({ params: PLAN, body: {} });
    for (const [name, bodyId] of Object.entries({ lead, helper, stranger }))
      await join(name, [{ role: 'body_reporter', planId: null, bodyId }]);
    await join('elsewhere', []);
    await clientsOf('helper').notifications.changeWishes({ body: { language: 'ky' } });
  });
  afterAll(async () => {
    await app.close();
    await mail.close();
  });
  beforeEach(() => {
    mail.letters.length = 0;
  });

  const lettersOn = async (day: string): Promise<Map<string, ReceivedLetter[]>> => {
    const background = app.background(morning(day));
    await background.remind();
    await background.deliver();
    const byName = new Map<string, ReceivedLetter[]>();
    for (const letter of mail.letters) {
      const name = letter.recipients[0]?.split('@')[0] ?? '';
      byName.set(name, [...(byName.get(name) ?? []), letter]);
    }
    return byName;
  };
  const namesOf = (letters: Map<string, unknown>) => [...letters.keys()].sort();
  const textOf = (letters: readonly ReceivedLetter[] | undefined) => (letters ?? []).map(({ text }) => text ?? '').join('\n');

  it('remind whoever has to carry a task out, before its deadline, in the own language', async () => {
    const letters = await lettersOn('2021-03-28');
    expect(namesOf(letters)).toEqual(['helper', 'lead']);
    expect(textOf(letters.get('lead'))).toContain('через 3 дн.');
    expect(textOf(letters.get('helper'))).toContain('3 күн калды');
    expect(letters.get('helper')?.[0]?.subject).toBe('Мөөнөттөр: План отчётности');
  });

  it('hold nothing that is fetched, and show as text what people typed', async () => {
    await app.database.writer('scheduled_runs').delete();
    await app.database.writer('outbox').delete();
    const [letter] = (await lettersOn('2021-03-28')).get('lead') ?? [];
    const html = String(letter?.html);
    expect(html).not.toMatch(/<(img|link|script|iframe|b>)|url\(/i);
    expect(html).toContain('&lt;b&gt;через Нарын');
  });

  it('F69: come once, whichever of three instances writes them', async () => {
    const other = () => startApp(app.databaseUrl, options());
    const instances = dialect.name === 'sqlite' ? [app, app, app] : [app, await other(), await other()];
    const backgrounds = instances.map((instance) => instance.background(morning('2021-04-01')));
    const written = await Promise.all(backgrounds.map((background) => background.remind()));
    expect(written.filter((count) => count > 0)).toEqual([2]);
    await Promise.all(backgrounds.map((background) => background.deliver()));
    expect(mail.letters.map(({ recipients }) => recipients[0]).sort()).toEqual(['helper@example.kg', 'lead@example.kg']);
    for (const instance of instances) if (instance !== app) await instance.close();
    await app.background('2021-04-01T09:00:00.000Z').remind();
    expect(await app.background().deliver()).toBe(0);
  });

  it('are not written before their hour', async () => {
    expect(await app.background('2021-04-07T01:59:00.000Z').remind()).toBe(0);
    expect(await app.background('2021-04-07T02:00:00.000Z').remind()).toBe(2);
    await app.background(morning('2021-04-07')).deliver();
    expect(textOf(mail.letters)).toContain('позже срока на 7 дн.');
  });

  it('bring on Mondays what others changed in the own tasks, and to nobody else', async () => {
    const letters = await lettersOn('2021-04-12');
    const digests = mail.letters.filter(({ subject }) => /^(Сводка|Жыйынтык)/.test(subject ?? ''));
    expect(digests.map(({ recipients }) => recipients[0]).sort()).toEqual(['helper@example.kg', 'lead@example.kg']);
    expect(digests[0]?.text).toContain('https://plan.example.kg/plans/cycle/tasks/');
    // The body without a task owes no report either; a person without a role sees nothing of a closed plan.
    expect(namesOf(letters)).not.toContain('elsewhere');
    expect(namesOf(letters)).not.toContain('stranger');
  });

  it('go up to the manager when a task stays undone', async () => {
    const letters = await lettersOn('2021-04-14');
    expect(namesOf(letters)).toEqual(['helper', 'lead', 'manager']);
    expect(textOf(letters.get('manager'))).toContain('позже срока на 14 дн.');
  });

  it('tell the lead body and the manager whose report is missing, and the coordinator of the own day', async () => {
    const late = await lettersOn('2021-04-20');
    expect(textOf(late.get('lead'))).toContain('Агентство второе');
    expect(textOf(late.get('manager'))).toMatch(
      /Агентство второе[\s\S]*Министерство первое|Министерство первое[\s\S]*Агентство второе/,
    );
    expect(textOf(late.get('helper'))).not.toContain('Министерство первое');
    mail.letters.length = 0;
    const closing = await lettersOn('2021-04-22');
    expect(namesOf(closing)).toEqual(['manager']);
    expect(textOf(closing.get('manager'))).toContain('Закрыть период');
  });

  it('end by one request without a sign-in, by the signed link only', async () => {
    const page = await app.fetch('/unsubscribe?token=lead.reminder.forged', { method: 'POST' });
    expect(page.status).toBe(400);
    const [letter] = (await lettersOn('2021-04-26')).get('manager') ?? [];
    const list = letter?.headers.get('list') as { unsubscribe?: { url: string } } | undefined;
    expect(letter?.headers.get('list-unsubscribe-post') ?? JSON.stringify(list)).toContain('One-Click');
    const url = new URL(list?.unsubscribe?.url ?? '');
    expect(url.origin).toBe('https://plan.example.kg');
    expect((await clientsOf('manager').notifications.getWishes({})).data.reminders).toBe(true);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const ended = await app.fetch(`${url.pathname}${url.search}`, {
      method: 'POST',
      headers: form,
      body: 'List-Unsubscribe=One-Click',
    });
    expect(ended.status).toBe(204);
    expect((await clientsOf('manager').notifications.getWishes({})).data).toMatchObject({ reminders: false, digest: 'weekly' });
    mail.letters.length = 0;
    await app.database.writer('scheduled_runs').delete();
    await app.database.writer('outbox').delete();
    expect(namesOf(await lettersOn('2021-04-26'))).toEqual([]);
  });

  it('are chosen by each for themselves', async () => {
    const { notifications } = clientsOf('stranger');
    expect((await notifications.getWishes({})).data).toEqual({
      language: 'ru',
      reminders: true,
      digest: 'weekly',
      email: 'stranger@example.kg',
      sendsMail: true,
    });
    await notifications.changeWishes({ body: { digest: 'none' } });
    expect((await notifications.changeWishes({ body: { language: 'en' } })).data).toMatchObject({
      language: 'en',
      digest: 'none',
    });
    expect(await problemOf(app.sending({}).notifications.getWishes({}))).toMatchObject({ status: 401 });
  });
});
