import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onDialect } from '../support/each-dialect.ts';
import { fileOf, HEAD, xlsxOf } from '../support/plan-files.ts';
import { seededDatabase, startApp, type ApiClients, type RunningApp } from '../support/start-app.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (texts: readonly string[]) => `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`;

function docxOf(body: string, head = ''): Uint8Array<ArrayBuffer> {
  const xml = `<?xml version="1.0"?>${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  return new Uint8Array(zipSync({ 'word/document.xml': bytesOf(xml) }));
}

onDialect('sqlite', 'files that are brought', (dialect) => {
  let app: RunningApp;
  let manager: ApiClients;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
    manager = await app.as('plan_manager');
  });
  afterAll(() => app.close());

  const bring = async (content: Uint8Array<ArrayBuffer> | string, name: string) =>
    (await manager.imports.createImport({ body: { plan: 'new' } }, { file: fileOf(content, name) })).data;

  it('reads the table of a Word annex', async () => {
    const table = `<w:tbl>${row(HEAD)}${row(['1', 'Создать реестр', 'Реестр', 'до 1 мая 2025 года', 'МЭ'])}</w:tbl>`;
    const draft = await bring(docxOf(paragraph('План мер на 2025–2026 годы') + table), 'annex.docx');
    expect(draft).toMatchObject({ format: 'docx', counts: { added: 1, errors: 0 }, plan: { startsOn: '2025-01-01' } });
  });

  it('reads old Russian encodings', async () => {
    const windows = (text: string) =>
      Uint8Array.from(text, (letter) => {
        const code = letter.charCodeAt(0);
        return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : letter === '№' ? 0xb9 : code;
      });
    const draft = await bring(windows(`${HEAD.join(';')}\r\n1;Создать реестр услуг;;до 1 мая 2025 года;\r\n`), 'plan.csv');
    expect(draft.details).toEqual({ encoding: 'windows-1251', delimiter: ';' });
    expect(draft.rows.map(({ title }) => title)).toEqual(['Создать реестр услуг']);
  });

  it('H42, H43, F98, F100: refuses bombs, paths outside, document types and cut-off files', async () => {
    const workbook = await xlsxOf([HEAD]);
    const bomb = new Uint8Array(zipSync({ 'xl/workbook.xml': bytesOf('<a/>'), 'xl/bomb.xml': new Uint8Array(12_000_000) }));
    const slip = new Uint8Array(zipSync({ '../../etc/x': bytesOf('x'), 'xl/workbook.xml': bytesOf('<a/>') }));
    const files: [Uint8Array<ArrayBuffer> | string, string, number][] = [
      [bomb, 'bomb.xlsx', 422],
      [slip, 'slip.xlsx', 422],
      [docxOf('', '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), 'xxe.docx', 422],
      [workbook.slice(0, workbook.length - 200), 'cut.xlsx', 422],
      ['ERMHDR\t1.0', 'plan.xer', 415],
      ['<project name="x" view-date="2020-01-01"/>', 'plan.gan', 415],
    ];
    for (const [content, name, status] of files) await expect(bring(content, name), name).rejects.toMatchObject({ status });
  });
});
