import { setImmediate } from 'node:timers/promises';
import { createCB } from 'xmlbuilder2';

/** The one file that knows the XML writer. */

export interface XmlElement {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  /** Made while they are written: a long list is never held whole. */
  children?: Iterable<XmlElement>;
  text?: string;
}

/** An element that holds a text; none where there is no text. */
export function value(name: string, text: string | number | null): XmlElement[] {
  return text === null || text === '' ? [] : [{ name, text: String(text) }];
}

const PIECE = 16_384;

type Writer = ReturnType<typeof createCB>;

/** The opening and closing of every element in order. */
function* steps({ name, attributes = {}, children = [], text = '' }: XmlElement): Generator<(writer: Writer) => void> {
  yield (writer) => {
    writer.ele(name, attributes);
    // A reader takes every other line end for this one.
    if (text !== '') writer.txt(text.replaceAll(/\r\n?/gu, '\n'));
  };
  for (const child of children) yield* steps(child);
  yield (writer) => writer.up();
}

/** A document in pieces; between two of them others get their turn. */
export async function* writeXml(root: XmlElement): AsyncGenerator<string> {
  let piece = '';
  const writer = createCB({
    data: (text: string) => {
      piece += text;
    },
  });
  writer.dec({ version: '1.0', encoding: 'UTF-8' });
  for (const step of steps(root)) {
    step(writer);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
    await setImmediate();
  }
  writer.end();
  yield piece;
}
