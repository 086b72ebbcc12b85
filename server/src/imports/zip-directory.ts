import { inflateRawSync } from 'node:zlib';
import { FileRefusal } from './refusal.ts';

/** One entry of a zip file as its directory declares it. */
export interface ZipEntry {
  name: string;
  size: number;
  packedSize: number;
  method: number;
  /** Where its local header is. */
  offset: number;
}

const MEGABYTE = 1024 * 1024;
const MOST_ENTRIES = 5000;
const MOST_UNPACKED = 256 * MEGABYTE;
/** Small parts of an office file pack well; a large one that packs better than this is a bomb. */
const MOST_RATIO = 120;
const RATIO_COUNTS_FROM = 8 * MEGABYTE;
const [END, CENTRAL, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_SIZE = 22;

const broken = (): FileRefusal =>
  new FileRefusal('unreadable_file', 'The file is damaged or was cut off on its way; save it again and bring it once more.');
const tooComplex = (what: string): FileRefusal =>
  new FileRefusal(
    'file_too_complex',
    `The file unpacks to too much: ${what}. Remove pictures and unused sheets, or split the file.`,
  );

function endOfDirectory(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= from; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw broken();
}

function assertPlainName(name: string): void {
  const parts = name.split('/');
  if (name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[A-Za-z]:/.test(name) || parts.includes('..')) {
    throw new FileRefusal('unreadable_file', 'The file has parts that point outside itself; it is not read.');
  }
}

function assertModest(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_UNPACKED) throw tooComplex(`${Math.round(total / MEGABYTE)} MB, of at most ${MOST_UNPACKED / MEGABYTE}`);
  for (const { size, packedSize } of entries) {
    if (size > RATIO_COUNTS_FROM && size > packedSize * MOST_RATIO) {
      throw tooComplex(`a part of it grows ${Math.round(size / Math.max(1, packedSize))} times, of at most ${MOST_RATIO}`);
    }
  }
}

/** Entries that share bytes unpack the same bytes many times. */
function assertApart(entries: readonly ZipEntry[]): void {
  let end = 0;
  for (const { offset, packedSize } of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (offset < end) throw tooComplex('its parts lie over one another');
    end = offset + 30 + packedSize;
  }
}

/** The directory of a zip file, looked at before anything is unpacked. */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  if (bytes.length < END_SIZE) throw broken();
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooComplex(`${count} parts, of at most ${MOST_ENTRIES}`);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw broken();
    const [flags, nameLength] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    assertPlainName(name);
    if ((flags & 1) === 1) throw new FileRefusal('unsupported_media_type', 'The file is encrypted; save it without a password.');
    const entry = {
      name,
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    };
    if (entry.size === 0xffffffff || entry.offset === 0xffffffff) throw tooComplex('a part of more than 4 GB');
    entries.push(entry);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  assertModest(entries);
  assertApart(entries);
  return entries;
}

/** One entry unpacked: never more bytes than the directory says, and no fewer. */
export function unpackEntry(bytes: Buffer, { offset, packedSize, size, method }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw broken();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (packed.length < packedSize) throw broken();
  if (method === 0) return packed;
  if (method !== 8) throw new FileRefusal('unreadable_file', 'The file is packed in a way that is not read; save it again.');
  let unpacked: Buffer;
  try {
    unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if (error instanceof RangeError) throw tooComplex('a part is larger than the file says');
    throw broken();
  }
  if (unpacked.length !== size) throw broken();
  return unpacked;
}

const DECLARATION = /<!(DOCTYPE|ENTITY)/i;

/** XML that declares a document type can name files, addresses and bombs: none is read. */
export function assertNoDeclaration(xml: Buffer | string): void {
  // A declaration may hide behind another encoding: without the zero bytes of UTF-16 it shows.
  const text = typeof xml === 'string' ? xml : xml.toString('latin1').replaceAll('\0', '');
  if (DECLARATION.test(text)) {
    throw new FileRefusal(
      'unreadable_file',
      'The file declares a document type (DOCTYPE), which is never read; save it again from its program.',
    );
  }
}

/** Every part unpacks to what the directory says, and no XML in it declares a document type. */
export function checkZipContents(bytes: Buffer, entries: readonly ZipEntry[]): void {
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const content = unpackEntry(bytes, entry);
    if (/\.(xml|rels|vml)$/i.test(entry.name)) assertNoDeclaration(content);
  }
}
