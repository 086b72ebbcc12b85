/** What a file is by its first bytes, for the kinds that are taken as evidence. The name alone proves nothing. */

interface Kind {
  mediaType: string;
  extensions: readonly string[];
  isIt: (head: Uint8Array) => boolean;
}

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

function startsWith(bytes: readonly number[], at = 0): (head: Uint8Array) => boolean {
  return (head) => bytes.every((byte, index) => head[at + index] === byte);
}

const isZip = startsWith([0x50, 0x4b, 0x03, 0x04]);

/** Office files are zip archives whose first entries tell what they are. */
function isZipWith(mark: string): (head: Uint8Array) => boolean {
  return (head) => isZip(head) && Buffer.from(head).includes(mark, 0, 'latin1');
}

const isOle = startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

// A text that is a page, a script or a drawing would be run by whoever opens it.
const ACTIVE = /^\s*(<|%!|#!|\{\\rtf)/u;

function isPlainText(head: Uint8Array): boolean {
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  return !head.includes(0) && !ACTIVE.test(text);
}

const OPEN_DOCUMENT = 'mimetypeapplication/vnd.oasis.opendocument.';
const OFFICE = 'application/vnd.openxmlformats-officedocument.';

const kinds: readonly Kind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], isIt: startsWith(ascii('%PDF-')) },
  { mediaType: 'image/png', extensions: ['png'], isIt: startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], isIt: startsWith([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/gif', extensions: ['gif'], isIt: startsWith(ascii('GIF8')) },
  { mediaType: 'image/webp', extensions: ['webp'], isIt: startsWith(ascii('WEBP'), 8) },
  { mediaType: 'image/heic', extensions: ['heic', 'heif'], isIt: startsWith(ascii('ftyphei'), 4) },
  { mediaType: `${OFFICE}wordprocessingml.document`, extensions: ['docx'], isIt: isZip },
  { mediaType: `${OFFICE}spreadsheetml.sheet`, extensions: ['xlsx'], isIt: isZip },
  { mediaType: `${OFFICE}presentationml.presentation`, extensions: ['pptx'], isIt: isZip },
  { mediaType: 'application/vnd.oasis.opendocument.text', extensions: ['odt'], isIt: isZipWith(`${OPEN_DOCUMENT}text`) },
  {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    extensions: ['ods'],
    isIt: isZipWith(`${OPEN_DOCUMENT}spreadsheet`),
  },
  { mediaType: 'application/zip', extensions: ['zip'], isIt: isZip },
  { mediaType: 'application/msword', extensions: ['doc'], isIt: isOle },
  { mediaType: 'application/vnd.ms-excel', extensions: ['xls'], isIt: isOle },
  { mediaType: 'text/plain', extensions: ['txt'], isIt: isPlainText },
  { mediaType: 'text/csv', extensions: ['csv'], isIt: isPlainText },
];

export const takenExtensions = kinds.flatMap(({ extensions }) => extensions);

/** How many of a file's first bytes are looked at. */
export const HEAD_BYTES = 4096;

/** The media type when the name's extension and the first bytes agree; null: not taken. */
export function sniffMediaType(fileName: string, head: Uint8Array): string | null {
  const extension = /\.([^.]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const kind = kinds.find(({ extensions }) => extensions.includes(extension));
  return kind?.isIt(head) === true ? kind.mediaType : null;
}
