import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8 } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NoTableFound } from '@atkaruu/shared/imports/preview-import';
import { FileRefusal } from '../../server/src/imports/refusal.ts';
import {
  compoundFile,
  LAUGHS,
  PLAN_ROWS,
  planRow,
  projectXml,
  withDoctype,
  withForgedSizes,
  withSymlink,
  workbookOf,
  workbookParts,
  zipped,
} from '../support/hostile-files.ts';
import { documentOf, wordTable } from '../support/paper-tables.ts';
import { previewOf } from '../support/preview-of.ts';

/** What a file is refused with; a file that is read gives null. */
async function refusalOf(bytes: Buffer): Promise<{ code: string; message: string } | null> {
  try {
    await previewOf(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return { code: error.code, message: error.message };
    if (error instanceof NoTableFound) return { code: 'unreadable_file', message: 'no table' };
    throw error;
  }
}

const text = (content: string) => Buffer.from(content);
const table = {
  titles: [],
  rows: [
    ['№', 'Мероприятие', 'Срок'],
    ['1', 'Создать реестр', 'май 2025 года'],
  ],
};
const docxParts = () => ({ 'word/document.xml': strToU8('<?xml version="1.0"?><w:document xmlns:w="w"><w:body/></w:document>') });

describe('H42, F99: files that unpack to too much', () => {
  const cell = '<c r="B2" t="inlineStr"><is><t>x</t></is></c>';
  it.each<[string, () => Buffer, RegExp]>([
    [
      '1,048,577 rows',
      () => workbookOf({ rows: `${PLAN_ROWS}<row r="1048577">${cell.replace('B2', 'B1048577')}</row>` }),
      /row 1048576/,
    ],
    [
      '16,385 columns',
      () => workbookOf({ rows: `${PLAN_ROWS}<row r="2"><c r="XFE2" t="inlineStr"><is><t>x</t></is></c></row>` }),
      /col 16384/,
    ],
    ['10,000 sheets', () => zipped(workbookParts({ sheets: 10_000 }), 0), /parts|sheets/],
    ['300 sheets', () => workbookOf({ sheets: 300 }), /sheets/],
    [
      'shared strings that grow a thousand times',
      () =>
        workbookOf({
          sharedStrings: `<?xml version="1.0"?><sst xmlns="x"><si><t>${'a'.repeat(20_000_000)}</t></si></sst>`,
        }),
      /grows/,
    ],
  ])('%s', async (_name, make, reason) => {
    const refused = await refusalOf(make());
    expect(refused?.code).toBe('file_too_complex');
    expect(refused?.message).toMatch(reason);
  });

  it('merged cells over the whole sheet cost nothing: only cells with rows count', async () => {
    const bytes = workbookOf({
      rows: PLAN_ROWS + planRow(2, 'Создать реестр'),
      after: '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>',
    });
    expect((await previewOf(bytes)).rows.map(({ title }) => title)).toEqual(['Создать реестр']);
  });

  it('one merged cell over everything is refused or read, and never costs memory', async () => {
    const bytes = workbookOf({ rows: PLAN_ROWS, after: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' });
    const before = process.memoryUsage().heapUsed;
    await previewOf(bytes).catch(() => null);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  it('a hundred thousand empty rows with styles are no rows', async () => {
    const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="0"/></row>`).join('');
    const preview = await previewOf(workbookOf({ rows: PLAN_ROWS + planRow(2, 'Создать реестр') + empty }));
    expect(preview.rows).toHaveLength(1);
  });

  it('H42: entries whose directory says another size', async () => {
    const parts = workbookParts({ rows: PLAN_ROWS + planRow(2, 'x'.repeat(5000)) });
    for (const size of [10, 100_000]) {
      const refused = await refusalOf(withForgedSizes(zipped(parts), size));
      expect(refused?.code, String(size)).toMatch(/file_too_complex|unreadable_file/);
    }
  });
});

describe('H43, H44, F100: document types, outside files and addresses', () => {
  const requests: string[] = [];
  const listener = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end('x');
  });
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    listener.close();
  });

  const doctypes = () => [
    `<!DOCTYPE x SYSTEM "${address}/dtd">`,
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/hostname">]>',
    LAUGHS,
    '<!doctype x>',
  ];

  it('a document type in any part of a workbook or a document is refused, and nobody is asked', async () => {
    const workbook = workbookParts({
      sharedStrings: '<?xml version="1.0"?><sst/>',
      more: { 'xl/styles.xml': '<?xml version="1.0"?><styleSheet/>', 'docProps/core.xml': '<?xml version="1.0"?><core/>' },
    });
    const word = { ...docxParts(), 'word/styles.xml': strToU8('<?xml version="1.0"?><styles/>') };
    for (const parts of [workbook, word]) {
      for (const name of Object.keys(parts)) {
        for (const doctype of doctypes()) {
          const forged = { ...parts, [name]: withDoctype(parts[name as keyof typeof parts], doctype) };
          const refused = await refusalOf(zipped(forged));
          expect(refused?.message, `${name} ${doctype}`).toContain('DOCTYPE');
        }
      }
    }
    expect(requests).toEqual([]);
  });

  it('a document type of a project is refused in UTF-8 and in UTF-16', async () => {
    const task = '<Task><UID>1</UID><Name>x</Name><OutlineLevel>1</OutlineLevel></Task>';
    for (const doctype of doctypes()) {
      const xml = projectXml(task, doctype);
      const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
      for (const bytes of [text(xml), wide, Buffer.from(wide).swap16()]) {
        expect((await refusalOf(bytes))?.message).toContain('DOCTYPE');
      }
    }
    expect(requests).toEqual([]);
  });

  it('outside pictures, links and templates of a document are neither fetched nor read', async () => {
    const links = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}/t.dotm" TargetMode="External"/></Relationships>`;
    const drawing = '<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing></w:r></w:p>';
    const xml = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:a="a" xmlns:r="r"><w:body>${drawing}${wordTable(table)}</w:body></w:document>`;
    const bytes = zipped({ 'word/document.xml': strToU8(xml), 'word/_rels/document.xml.rels': strToU8(links) });
    const preview = await previewOf(bytes);
    expect(preview.rows.map(({ title }) => title)).toEqual(['Создать реестр']);
    expect(JSON.stringify(preview)).not.toContain('rId9');
    expect(requests).toEqual([]);
  });

  it('links of a workbook to other workbooks are left alone; the value kept in the file is read', async () => {
    const deadline = '<c r="C2" t="str"><f>[1]Лист!A1</f><v>май 2025 года</v></c>';
    const bytes = workbookOf({
      rows: PLAN_ROWS + planRow(2, 'Создать реестр', deadline),
      more: {
        'xl/externalLinks/externalLink1.xml': '<?xml version="1.0"?><externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="${address}/other.xlsx" TargetMode="External"/></Relationships>`,
      },
    });
    expect((await previewOf(bytes)).rows[0]?.edit.deadlineText).toBe('май 2025 года');
    expect(requests).toEqual([]);
  });
});

describe('F97, F98: files that are something else', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    [
      'a workbook with a password',
      async () =>
        Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows: [['№']] }], encryption: { password: 'p', spinCount: 10 } })),
      /password/,
    ],
    ['an old Excel file', () => compoundFile(['Root Entry', 'Workbook']), /\.xls\).*\.xlsx/],
    ['an old Word file', () => compoundFile(['Root Entry', 'WordDocument']), /\.doc\).*\.docx/],
    ['a Microsoft Project file', () => compoundFile(['Root Entry', 'Props14']), /\.mpp.*Microsoft Project XML/],
    ['a workbook with macros', () => workbookOf({ more: { 'xl/vbaProject.bin': 'x' } }), /macros/],
    ['a binary workbook', () => zipped({ 'xl/workbook.bin': strToU8('x') }), /\.xlsb/],
    ['an OpenDocument table', () => zipped({ 'content.xml': strToU8('<x/>'), mimetype: strToU8('x') }), /OpenDocument/],
    ['a presentation', () => zipped({ 'ppt/presentation.xml': strToU8('<x/>') }), /PowerPoint/],
    ['a plain archive', () => zipped({ 'plan.csv': strToU8('a;b') }), /zip/i],
    ['a PDF', () => text('%PDF-1.7\n'), /PDF.*\.docx/],
    ['a Primavera file', () => text('ERMHDR\t19.12\t2024-01-01\n'), /\.xer.*Microsoft Project XML/],
    ['a GanttProject file', () => text('<?xml version="1.0"?><project name="x" version="3"><tasks/></project>'), /\.gan/],
    ['rich text', () => text('{\\rtf1\\ansi x}'), /\.rtf.*\.docx/],
    ['a web page saved as .xls', () => text('<html><table><tr><td>№</td></tr></table></html>'), /web page/],
    ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /picture/],
    ['a gzip', () => Buffer.from([0x1f, 0x8b, 8, 0]), /archive/],
    ['another XML', () => text('<?xml version="1.0"?><iati-activities/>'), /not a Microsoft Project file/],
  ])('%s is refused by its name, with what to do', async (_name, make, reason) => {
    const refused = await refusalOf(await make());
    expect(refused?.code).toBe('unsupported_media_type');
    expect(refused?.message).toMatch(reason);
  });

  it('links inside an archive to files of the machine are texts and nothing more', async () => {
    const parts = workbookParts({ rows: PLAN_ROWS + planRow(2, 'Создать реестр') });
    const preview = await previewOf(withSymlink(parts, 'xl/worksheets/link.xml', '/etc/hostname'));
    expect(preview.rows.map(({ title }) => title)).toEqual(['Создать реестр']);
    const { 'xl/worksheets/sheet1.xml': _sheet, ...rest } = parts;
    const refused = await refusalOf(withSymlink(rest, 'xl/worksheets/sheet1.xml', '/etc/hostname'));
    expect(refused).toMatchObject({ code: 'unreadable_file' });
  });

  it('files cut off anywhere are refused, and none is an internal error', async () => {
    const whole = workbookOf({ rows: PLAN_ROWS + planRow(2, 'Создать реестр') });
    for (let part = 1; part < 20; part++) {
      const refused = await refusalOf(whole.subarray(0, Math.floor((whole.length * part) / 20)));
      expect(refused?.code, String(part)).toMatch(/unreadable_file|unsupported_media_type/);
    }
  });
});

describe('F98, F99: formulas and dates', () => {
  it('a formula gives its kept result; without one the row says so; DDE is a formula like any other', async () => {
    const rows = [
      PLAN_ROWS,
      planRow(2, 'С итогом', '<c r="C2" t="str"><f>CONCATENATE("май"," 2025 года")</f><v>май 2025 года</v></c>'),
      planRow(3, 'Без итога', '<c r="C3"><f>TODAY()</f></c>'),
      planRow(4, 'Команда', '<c r="C4"><f>cmd|\' /C calc\'!A0</f></c>'),
      planRow(5, 'Ошибка', '<c r="C5" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
    ].join('');
    const preview = await previewOf(workbookOf({ rows }));
    expect(preview.rows.map(({ action, title }) => [action, title])).toEqual([
      ['added', 'С итогом'],
      ['error', 'Без итога'],
      ['error', 'Команда'],
      ['error', 'Ошибка'],
    ]);
    expect(preview.rows[0]?.edit.deadline).toMatchObject({ dueOn: '2025-05-31', needsPerson: false });
  });

  it('text that looks like a formula stays a text', async () => {
    const preview = await previewOf(
      text('№;Мероприятие;Срок\n1;"=HYPERLINK(""http://x"";""y"")";май 2025 года\n2;\'=1+1;май 2025 года\n'),
    );
    expect(preview.rows.map(({ title }) => title)).toEqual(['=HYPERLINK("http://x";"y")', '=1+1']);
  });

  it('days of the calendar of 1904 are the days a person sees', async () => {
    const rows: [string | number, string | Date, Date | string][] = [
      ['№', 'Мероприятие', 'Срок исполнения'],
      [1, 'Создать реестр', new Date(Date.UTC(2025, 4, 31))],
    ];
    for (const dateSystem of ['1900', '1904'] as const) {
      const bytes = Buffer.from(await writeXlsx({ dateSystem, sheets: [{ name: 'x', rows }] }));
      const preview = await previewOf(bytes);
      expect(preview.rows[0]?.edit.deadline?.dueOn, dateSystem).toBe('2025-05-31');
      expect(preview.details).toEqual(dateSystem === '1904' ? { calendar: '1904' } : {});
    }
  });
});

describe('H45: names that would change objects', () => {
  it('are headings and texts like any other', async () => {
    const evil = '__proto__;constructor;№;Мероприятие;Срок\n{"polluted":1};prototype;1;__proto__;май 2025 года\n';
    const preview = await previewOf(text(evil));
    expect(preview.rows.map(({ title }) => title)).toEqual(['__proto__']);
    const cells = PLAN_ROWS.replace('№', '__proto__').replace('Срок исполнения', 'constructor');
    await previewOf(workbookOf({ rows: cells + planRow(2, 'toString') })).catch(() => null);
    const tasks = '<Task><__proto__>1</__proto__><Name>constructor</Name><OutlineLevel>1</OutlineLevel></Task>';
    expect(await refusalOf(text(projectXml(tasks)))).toMatchObject({ code: 'unreadable_file' });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a body or a deadline called %s is a text',
    async (name) => {
      const preview = await previewOf(text(`№;Мероприятие;Срок;Исполнитель\n1;Создать реестр;${name};${name}\n`));
      expect(preview.rows[0]?.edit).toMatchObject({ deadlineText: name, bodies: [{ bodyId: null }] });
      expect(preview.rows[0]?.edit.deadline).toMatchObject({ kind: 'unclear', needsPerson: true });
    },
  );
});

describe('F101: texts in any encoding and with any delimiter', () => {
  const lines = [
    '№;Мероприятие;Срок;Исполнитель',
    '1;Создать реестр услуг;до 1 мая 2025 года;Министерство «Ё»',
    '2;Обучить;июнь 2025 года;',
  ];
  const eightBit = (content: string, encoding: string): Buffer => {
    const table = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
    return Buffer.from(Array.from(content, (letter) => table.get(letter) ?? 0x3f));
  };
  const wide = (content: string, mark: boolean): Buffer => Buffer.from(`${mark ? '\uFEFF' : ''}${content}`, 'utf16le');
  const joined = lines.join('\r\n');

  it.each<[string, () => Buffer]>([
    ['utf-8', () => text(joined)],
    ['utf-8', () => text(`\uFEFF${joined}`)],
    ['utf-16le', () => wide(joined, true)],
    ['utf-16be', () => wide(joined, true).swap16()],
    ['windows-1251', () => eightBit(joined, 'windows-1251')],
    [
      'koi8-r',
      () =>
        eightBit(
          joined.replaceAll(/[«»№]/g, (mark) => (mark === '№' ? 'N' : '"').replace('"', '')),
          'koi8-r',
        ),
    ],
  ])('%s', async (encoding, make) => {
    const preview = await previewOf(make());
    expect(preview.details).toMatchObject({ encoding, delimiter: ';' });
    expect(preview.rows.map(({ title, edit }) => [title, edit.deadline?.dueOn])).toEqual([
      ['Создать реестр услуг', '2025-05-01'],
      ['Обучить', '2025-06-30'],
    ]);
  });

  it.each([
    [',', ','],
    ['\t', 'tab'],
    ['|', '|'],
  ])('fields parted by %j, lines by CR, LF and CRLF', async (delimiter, name) => {
    for (const end of ['\r', '\n', '\r\n']) {
      const preview = await previewOf(text(lines.join(end).replaceAll(';', delimiter)));
      expect(preview.details).toMatchObject({ delimiter: name });
      expect(preview.rows.map(({ row }) => row)).toEqual([2, 3]);
    }
  });

  it('quotes and line ends inside quotes', async () => {
    const preview = await previewOf(
      text('№;Мероприятие;Срок\n1;"Создать «реестр"";\nуслуг""";май 2025 года\n2;Обучить;июнь 2025 года\n'),
    );
    expect(preview.rows.map(({ title, row }) => [title, row])).toEqual([
      ['Создать «реестр";\nуслуг"', 2],
      ['Обучить', 4],
    ]);
  });

  it('a quotation mark that is not closed is refused with its line', async () => {
    const refused = await refusalOf(text('№;Мероприятие;Срок\n1;Создать;май 2025 года\n2;"Обучить;июнь 2025 года\n'));
    expect(refused).toMatchObject({ code: 'unreadable_file' });
    expect(refused?.message).toMatch(/line [23]/);
    const long = await refusalOf(text(`№;Мероприятие\n1;"${'x'.repeat(3_000_000)}`));
    expect(long?.message).toMatch(/quotation mark/);
  });

  it('a million columns and a quarter of a million rows are refused by their number', async () => {
    expect((await refusalOf(text(`№${';x'.repeat(1_000_000)}\n1;2`)))?.code).toMatch(/file_too_complex|unreadable_file/);
    expect(await refusalOf(text(`№;Мероприятие;Срок\n${'1;x;2025\n'.repeat(250_000)}`))).toMatchObject({
      code: 'file_too_complex',
    });
  });

  it('bytes that are no text are refused', async () => {
    expect(await refusalOf(Buffer.from([0, 1, 2, 3, 0, 255, 254, 7, 0, 9, 9, 0]))).toMatchObject({
      code: 'unsupported_media_type',
    });
    expect(await refusalOf(Buffer.alloc(0))).toMatchObject({ code: 'unreadable_file' });
  });
});

describe('deep and wide documents', () => {
  it('XML nested ten thousand levels deep is refused and does not end the process', async () => {
    const deep = `${'<w:x>'.repeat(10_000)}${'</w:x>'.repeat(10_000)}`;
    expect((await refusalOf(documentOf(deep)))?.code).toMatch(/file_too_complex|unreadable_file/);
    expect((await refusalOf(text(projectXml('<a>'.repeat(10_000) + '</a>'.repeat(10_000)))))?.code).toMatch(
      /file_too_complex|unreadable_file/,
    );
  });

  it('a row that spans a million columns is refused', async () => {
    const cell = '<w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr><w:p/></w:tc>';
    const bytes = documentOf(`<w:tbl><w:tr>${cell.repeat(50)}</w:tr></w:tbl>`);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'file_too_complex' });
  });
});
