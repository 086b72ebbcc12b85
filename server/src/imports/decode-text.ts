import { FileRefusal } from './refusal.ts';

export interface DecodedText {
  text: string;
  encoding: string;
}

function decode(bytes: Uint8Array, encoding: string, fatal = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16Of(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: every other byte of Latin text is zero.
  const sample = bytes.subarray(0, 2000);
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const many = sample.length / 8;
  if (odd > many && even < many / 8) return 'utf-16le';
  return even > many && odd < many / 8 ? 'utf-16be' : null;
}

// The commonest letters of Russian and Kyrgyz texts. In the wrong one of the two old encodings they come out as capitals.
const COMMON = /[оеаинтсрлвкму]/gu;

function commonness(text: string): number {
  return text.match(COMMON)?.length ?? 0;
}

/** Latin letters with a few high bytes among them are Western European; else Cyrillic, in the encoding that gives its common letters. */
function eightBit(bytes: Buffer): DecodedText {
  const sample = bytes.subarray(0, 200_000);
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high++;
  const latin = sample.toString('latin1').match(/[A-Za-z]/g)?.length ?? 0;
  if (high * 10 < latin) return { text: decode(bytes, 'windows-1252', false) ?? '', encoding: 'windows-1252' };
  const windows = decode(sample, 'windows-1251', false) ?? '';
  const koi = decode(sample, 'koi8-r', false) ?? '';
  const encoding = commonness(koi) > commonness(windows) ? 'koi8-r' : 'windows-1251';
  return { text: decode(bytes, encoding, false) ?? '', encoding };
}

/** The text of a file whose encoding nobody told: UTF-8, UTF-16, windows-1251 or KOI8-R (windows-1252 for Latin letters). */
export function decodeText(bytes: Buffer): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const text = decode(bytes, utf16);
    if (text !== null) return { text, encoding: utf16 };
  }
  if (bytes.includes(0)) {
    throw new FileRefusal(
      'unsupported_media_type',
      'This is not a text: bring a plan as .xlsx, .docx, .csv or Microsoft Project XML.',
    );
  }
  const text = decode(bytes, 'utf-8');
  return text === null ? eightBit(bytes) : { text, encoding: 'utf-8' };
}
