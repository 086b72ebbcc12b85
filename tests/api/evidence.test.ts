import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDataFolder } from '../support/data-folder.ts';
import { eachDialect } from '../support/each-dialect.ts';
import { problemOf } from '../support/problem.ts';
import { letReportForEveryBody } from '../support/reporter-scope.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const PLAN = { plan: 'demonstration' };
const PDF = Buffer.from('%PDF-1.7\nБуйрук');

eachDialect('evidence and the second person', (dialect) => {
  let app: RunningApp;
  let reporter: ApiClients;
  let verifier: ApiClients;
  let reader: ApiClients;
  const dataDir = freshDataFolder();
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect), { now: '2021-06-01T06:00:00.000Z', dataDir });
    [reporter, verifier, reader] = [await app.as('body_reporter'), await app.as('verifier'), await app.as('public')];
    await letReportForEveryBody(app);
  });
  afterAll(() => app.close());

  let turn = 0;
  /** Another task in progress each time, with one due date and nothing attached. */
  const aTask = async () => {
    const { data } = await reader.tasks.listTasks({ params: PLAN, query: { state: ['in_progress'], limit: 200 } });
    const task = data.items.filter(({ occurrences, evidenceCount }) => occurrences.total === 1 && evidenceCount === 0)[turn++];
    if (!task) throw new Error('the plan has no more such tasks');
    return task;
  };
  const attach = (task: string, name: string, content: Buffer, client = reporter) =>
    client.evidence.addEvidence(
      { params: { task }, body: { kind: 'document', title: 'Буйрук' } },
      { file: { content: new Blob([new Uint8Array(content)]), name } },
    );
  const complete = async (task: string, evidenceIds: string[] = []) =>
    (
      await reporter.progress.reportProgress({
        params: { task },
        body: { effectiveOn: '2021-06-01', percentComplete: 100, claim: 'complete', evidenceIds },
      })
    ).data;

  it('F106: gives a file back under its Kyrgyz name, byte for byte', async () => {
    const task = await aTask();
    const name = 'Өкүм № 12 «ыйгарым» (көчүрмө).pdf';
    const { data } = await attach(task.id, name, PDF);
    expect(data).toMatchObject({ taskId: task.id, title: { ru: 'Буйрук' }, recordedBy: 'Демо: исполнитель' });
    expect(data.file).toEqual({
      name,
      mediaType: 'application/pdf',
      sizeBytes: PDF.length,
      sha256: createHash('sha256').update(PDF).digest('hex'),
    });
    const response = await app.fetch(`/api/v1/evidence/${data.id}/content`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF);
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(decodeURIComponent(/filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? '')).toBe(name);
    expect(disposition.startsWith('attachment')).toBe(true);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const { data: detail } = await reader.tasks.getTask({ params: { task: task.id } });
    expect(detail.evidence.map(({ id }) => id)).toContain(data.id);
  });

  it('keeps one file for one content, and nothing behind a refusal', async () => {
    const task = await aTask();
    const stored = () => readdirSync(join(dataDir, 'evidence'), { recursive: true }).length;
    await attach(task.id, 'a.pdf', Buffer.from('%PDF-same'));
    const count = stored();
    await attach(task.id, 'b.pdf', Buffer.from('%PDF-same'));
    expect(stored()).toBe(count);
    expect(await problemOf(attach(task.id, 'page.html', Buffer.from('<script>1</script>')))).toEqual({
      status: 415,
      code: 'unsupported_media_type',
      pointers: ['/file'],
    });
    expect(stored()).toBe(count);
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  });

  it('H38: takes no path from a name', async () => {
    const task = await aTask();
    for (const [sent, kept] of [
      ['../../etc/passwd.txt', 'passwd.txt'],
      ['..\\..\\boot.txt', 'boot.txt'],
      ['C:\\temp\\акт.txt', 'акт.txt'],
    ] as const) {
      const { data } = await attach(task.id, sent, Buffer.from(`text of ${kept}`));
      expect(data.file?.name).toBe(kept);
    }
  });

  it('F95: refuses a file beyond the limit and an empty one', async () => {
    const task = await aTask();
    const large = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(20 * 1_048_576)]);
    expect(await problemOf(attach(task.id, 'large.pdf', large))).toMatchObject({ status: 413, code: 'body_too_large' });
    expect(await problemOf(attach(task.id, 'empty.pdf', Buffer.alloc(0)))).toMatchObject({ status: 422, pointers: ['/file'] });
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([]);
  });

  it('F27, F28: serves neither a missing nor a damaged file', async () => {
    const task = await aTask();
    const { data } = await attach(task.id, 'act.pdf', Buffer.from('%PDF-to be damaged'));
    const sha256 = data.file?.sha256 ?? '';
    const path = join(dataDir, 'evidence', sha256.slice(0, 2), sha256);
    const bytes = readFileSync(path);
    bytes[6] = (bytes[6] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect((await app.fetch(`/api/v1/evidence/${data.id}/content`)).status).toBe(500);
    expect((await app.fetch('/api/v1/evidence/nobody/content')).status).toBe(404);
  });

  it.each([
    ['an act without its number', { kind: 'legal_act', title: 'Буйрук', issuedOn: '2021-05-01' }, '/reference'],
    ['an act without its day', { kind: 'legal_act', title: 'Буйрук', reference: '№ 1' }, '/issuedOn'],
    ['a protocol of tomorrow', { kind: 'protocol', title: 'Протокол', issuedOn: '2021-06-02' }, '/issuedOn'],
    ['a link without its address', { kind: 'link', title: 'Барак' }, '/url'],
    ['H24: a link that is a script', { kind: 'link', title: 'Барак', url: 'javascript:alert(1)' }, '/url'],
    ['a document without its file', { kind: 'document', title: 'Документ' }, '/file'],
    ['a report of another task', { kind: 'link', title: 'Барак', url: 'https://example.org/', entryId: 'nobody' }, '/entryId'],
  ] as const)('refuses %s and names the field', async (_what, body, pointer) => {
    const task = await aTask();
    expect(await problemOf(reporter.evidence.addEvidence({ params: { task: task.id }, body }))).toEqual({
      status: 422,
      code: 'invalid_body',
      pointers: [pointer],
    });
  });

  it('confirms a completion only with evidence', async () => {
    const task = await aTask();
    const bare = await complete(task.id);
    expect(await problemOf(verifier.progress.verifyProgress({ params: { entry: bare.id }, body: {} }))).toMatchObject({
      status: 409,
      code: 'evidence_missing',
    });
    await reporter.evidence.addEvidence({
      params: { task: task.id },
      body: { kind: 'legal_act', title: 'Буйрук', reference: '№ 7', issuedOn: '2021-05-31', entryId: bare.id },
    });
    const { data } = await verifier.progress.verifyProgress({ params: { entry: bare.id }, body: { note: 'Көрдүм' } });
    expect(data).toMatchObject({ verifiedOn: '2021-06-01', verifiedBy: 'Демо: проверяющий', reviewNote: 'Көрдүм' });
    expect((await reader.tasks.getTask({ params: { task: task.id } })).data.state).toMatch(/^completed/);
  });

  it('ties documents that were attached while the report was being written', async () => {
    const [task, other] = [await aTask(), await aTask()];
    const { data: document } = await attach(task.id, 'act.pdf', Buffer.from('%PDF-tied'));
    expect(await problemOf(complete(other.id, [document.id]))).toMatchObject({ status: 422, pointers: ['/evidenceIds'] });
    const entry = await complete(task.id, [document.id]);
    const { data } = await reader.tasks.getTask({ params: { task: task.id } });
    expect(data.evidence.find(({ id }) => id === document.id)?.entryId).toBe(entry.id);
    await verifier.progress.verifyProgress({ params: { entry: entry.id }, body: {} });
  });

  it('F63: nobody confirms an own report, nor one of the own role', async () => {
    const manager = await app.as('plan_manager');
    const task = await aTask();
    const { data: entry } = await manager.progress.reportProgress({
      params: { task: task.id },
      body: { effectiveOn: '2021-06-01', percentComplete: 40 },
    });
    expect(await problemOf(manager.progress.verifyProgress({ params: { entry: entry.id }, body: {} }))).toMatchObject({
      status: 403,
      code: 'separation_of_duties',
    });
    expect(await problemOf(reporter.progress.verifyProgress({ params: { entry: entry.id }, body: {} }))).toMatchObject({
      status: 403,
      code: 'forbidden',
    });
    await verifier.progress.verifyProgress({ params: { entry: entry.id }, body: {} });
  });

  it('sends a report back with a note; its claim counts no more and its correction is a new entry', async () => {
    const task = await aTask();
    const entry = await complete(task.id);
    const stateOf = async () => (await reader.tasks.getTask({ params: { task: task.id } })).data.state;
    expect(await stateOf()).toBe('awaiting_verification');
    expect(await problemOf(verifier.progress.returnProgress({ params: { entry: entry.id }, body: { note: ' ' } }))).toMatchObject(
      { status: 422, pointers: ['/note'] },
    );
    await verifier.progress.returnProgress({ params: { entry: entry.id }, body: { note: 'Нет акта ввода' } });
    expect(await stateOf()).not.toBe('awaiting_verification');
    expect(await problemOf(verifier.progress.verifyProgress({ params: { entry: entry.id }, body: {} }))).toMatchObject({
      status: 409,
      code: 'conflict',
    });
    const { data: history } = await reader.progress.listProgress({ params: { task: task.id }, query: { asOf: '2021-06-01' } });
    expect(history.items.find(({ id }) => id === entry.id)).toMatchObject({
      returnedOn: '2021-06-01',
      reviewNote: 'Нет акта ввода',
      verifiedOn: null,
    });
  });

  it('F62, H68: fifty reviews at once have one winner', async () => {
    const task = await aTask();
    const { data: entry } = await reporter.progress.reportProgress({
      params: { task: task.id },
      body: {
        effectiveOn: '2021-06-01',
        percentComplete: 55,
        problem: 'Келишүү созулууда',
        nextStep: 'Жолугушуу',
        needsHelp: true,
      },
    });
    expect(entry).toMatchObject({ problem: { ru: 'Келишүү созулууда' }, nextStep: { ru: 'Жолугушуу' }, needsHelp: true });
    const reviews = Array.from({ length: 50 }, (_, index) =>
      index % 2 === 0
        ? verifier.progress.verifyProgress({ params: { entry: entry.id }, body: {} })
        : verifier.progress.returnProgress({ params: { entry: entry.id }, body: { note: 'Толук эмес' } }),
    );
    const answers = await Promise.allSettled(reviews);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const losers = await Promise.all(
      reviews.map((review) =>
        review.then(
          () => null,
          () => problemOf(review),
        ),
      ),
    );
    expect(new Set(losers.flatMap((loser) => (loser === null ? [] : [loser.status])))).toEqual(new Set([409]));
  });
});
