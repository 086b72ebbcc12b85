import { FileRefusal } from './refusal.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export type SniffedFile = { kind: 'xlsx' | 'docx'; entries: ZipEntry[] } | { kind: 'xml' } | { kind: 'text' };

const SAVE_AS_XLSX = 'open it in a spreadsheet program and save it as .xlsx';
const SAVE_AS_DOCX = 'open it in Word or LibreOffice and save it as .docx';
const SAVE_AS_MSPDI = 'open it in its program and save it as Microsoft Project XML (.xml)';

function refusal(name: string, remedy: string): FileRefusal {
  return new FileRefusal('unsupported_media_type', `${name} is not read here: ${remedy}.`);
}

const isOle = (bytes: Buffer): boolean => bytes.readUInt32BE(0) === 0xd0cf11e0;
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** The old compound files of Microsoft: told apart by the names of the streams inside. */
function refuseOle(bytes: Buffer): never {
  if (bytes.includes(wide('EncryptedPackage'))) {
    throw refusal('An Office file with a password', 'save it without a password and bring it again');
  }
  if (bytes.includes(wide('WordDocument'))) throw refusal('An old Word file (.doc)', SAVE_AS_DOCX);
  if (bytes.includes(wide('Workbook')) || bytes.includes(wide('Book'))) throw refusal('An old Excel file (.xls)', SAVE_AS_XLSX);
  if (bytes.includes(wide('PowerPoint Document')))
    throw refusal('A PowerPoint file (.ppt)', 'bring the plan’s table as .xlsx or .docx');
  throw refusal('A Microsoft Project file (.mpp) or another old Office file', SAVE_AS_MSPDI);
}

const zipRefusals: readonly (readonly [test: (names: ReadonlySet<string>) => boolean, name: string, remedy: string])[] = [
  [
    (names) => [...names].some((name) => name.endsWith('vbaProject.bin')),
    'An Office file with macros (.xlsm, .docm)',
    'save it as .xlsx or .docx, without macros',
  ],
  [(names) => names.has('xl/workbook.bin'), 'A binary Excel file (.xlsb)', SAVE_AS_XLSX],
  [(names) => names.has('ppt/presentation.xml'), 'A PowerPoint file (.pptx)', 'bring the plan’s table as .xlsx or .docx'],
  [(names) => names.has('content.xml'), 'An OpenDocument file (.ods, .odt)', 'save it as .xlsx or .docx'],
];

function sniffZip(bytes: Buffer): SniffedFile {
  const entries = readZipDirectory(bytes);
  const names = new Set(entries.map(({ name }) => name));
  for (const [test, name, remedy] of zipRefusals) if (test(names)) throw refusal(name, remedy);
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', entries };
  if (names.has('word/document.xml')) return { kind: 'docx', entries };
  throw refusal('A zip archive', 'unpack it and bring the plan’s own file');
}

const signatures: readonly (readonly [RegExp, string, string])[] = [
  [/^%PDF/, 'A PDF', 'bring the table it was made from as .docx or .xlsx'],
  [/^\{\\rtf/, 'A rich text file (.rtf)', SAVE_AS_DOCX],
  [/^ERMHDR\t/, 'A Primavera file (.xer)', SAVE_AS_MSPDI],
  [/^\x1f\x8b|^7z\xbc\xaf|^Rar!/, 'An archive', 'unpack it and bring the plan’s own file'],
  [/^(\xff\xd8\xff|\x89PNG|GIF8|BM|II\*\0)/, 'A picture', 'bring the table itself as .xlsx, .docx or .csv'],
  [/^\s*(<\?xml[^>]*>\s*)?<!?(doctype )?html[\s>]/i, 'A web page', 'open it in a spreadsheet program and save it as .xlsx'],
  [/^BEGIN:VCALENDAR/, 'A calendar (.ics)', 'bring the plan’s table as .xlsx, .docx or .csv'],
];

/** What a file is by its content; its name is not asked. What is not read is refused by its own name, with what to do instead. */
export function sniffFile(bytes: Buffer): SniffedFile {
  if (bytes.length === 0) throw new FileRefusal('unreadable_file', 'The file is empty.');
  const head = bytes.toString('latin1', 0, 2000);
  if (head.startsWith('PK\x03\x04')) return sniffZip(bytes);
  if (bytes.length >= 8 && isOle(bytes)) refuseOle(bytes);
  for (const [pattern, name, remedy] of signatures) if (pattern.test(head)) throw refusal(name, remedy);
  const start = head
    .replaceAll('\0', '')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart();
  return /^<[?!\w]/.test(start) ? { kind: 'xml' } : { kind: 'text' };
}
