import { strToU8, zipSync, type Zippable } from 'fflate';

/** Files made to harm or to mislead whoever reads them. */

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

interface Parts {
  /** Inside <sheetData>. */
  rows?: string;
  /** After </sheetData>. */
  after?: string;
  sharedStrings?: string;
  workbookProperties?: string;
  sheets?: number;
  more?: Record<string, Uint8Array | string>;
}

export const PLAN_ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>№</t></is></c><c r="B1" t="inlineStr"><is><t>Мероприятие</t></is></c><c r="C1" t="inlineStr"><is><t>Срок исполнения</t></is></c></row>';
export const planRow = (row: number, title: string, deadline = '<c/>'): string =>
  `<row r="${row}"><c r="A${row}"><v>${row - 1}</v></c><c r="B${row}" t="inlineStr"><is><t>${title}</t></is></c>${deadline}</row>`;

/** A workbook written by hand, part by part. */
export function workbookParts(given: Parts): Record<string, Uint8Array> {
  const count = given.sheets ?? 1;
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const sheet = `${DECLARED}<worksheet xmlns="${SHEET}"><sheetData>${given.rows ?? PLAN_ROWS}</sheetData>${given.after ?? ''}</worksheet>`;
  const strings = given.sharedStrings;
  const types = numbers.map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const related = numbers.map(
    (n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${DECLARED}<workbook xmlns="${SHEET}" xmlns:r="${RELATIONS}">${given.workbookProperties ?? ''}<sheets>${numbers.map((n) => `<sheet name="Лист${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${DECLARED}<Relationships xmlns="${PACKAGE}">${related.join('')}${strings === undefined ? '' : `<Relationship Id="rId${count + 1}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`}</Relationships>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...Object.fromEntries(numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, sheet])),
  };
  const encoded = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  const more = Object.entries(given.more ?? {}).map(
    ([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const,
  );
  return { ...encoded, ...Object.fromEntries(more) };
}

export function zipped(parts: Record<string, Uint8Array>, level: 0 | 9 = 9): Buffer {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, { level }]]));
  return Buffer.from(zipSync(files));
}

export const workbookOf = (given: Parts): Buffer => zipped(workbookParts(given));

/** The same bytes, but each entry of the directory and each local header says another unpacked size. */
export function withForgedSizes(zip: Buffer, size: number): Buffer {
  const forged = Buffer.from(zip);
  for (let at = 0; at < forged.length - 4; at++) {
    const signature = forged.readUInt32LE(at);
    if (signature === 0x02014b50) forged.writeUInt32LE(size, at + 24);
    if (signature === 0x04034b50) forged.writeUInt32LE(size, at + 22);
  }
  return forged;
}

/** Entries that say they are symbolic links to a file of the machine. */
export function withSymlink(parts: Record<string, Uint8Array>, name: string, target: string): Buffer {
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, [bytes, { level: 9 }]]));
  files[name] = [strToU8(target), { os: 3, attrs: (0o120777 << 16) >>> 0, level: 0 }];
  return Buffer.from(zipSync(files));
}

export const LAUGHS =
  '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** A part with a document type put after its declaration. */
export function withDoctype(part: Uint8Array, doctype: string): Uint8Array {
  const text = new TextDecoder().decode(part);
  return strToU8(text.replace('?>', `?>${doctype}`));
}

/** The first sector of a compound file, and names of streams as its directory has them. */
export function compoundFile(streams: readonly string[]): Buffer {
  const head = Buffer.alloc(512);
  head.writeUInt32BE(0xd0cf11e0, 0);
  head.writeUInt32BE(0xa1b11ae1, 4);
  return Buffer.concat([head, ...streams.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)]))]);
}

export function projectXml(inside: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${head}<Project xmlns="http://schemas.microsoft.com/project"><Tasks>${inside}</Tasks></Project>`;
}
