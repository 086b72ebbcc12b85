import { XMLParser } from 'fast-xml-parser';
import { decodeText } from './decode-text.ts';
import { FileRefusal } from './refusal.ts';
import { assertNoDeclaration } from './zip-directory.ts';

/** The one file that knows the XML reader. */

export interface XmlNode {
  /** Without its prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
  /** Its own text, for a node that holds no other. */
  text: string;
}

const DEEPEST = 200;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // References by number are characters, too; names of entities are never declared (see assertNoDeclaration).
  processEntities: true,
  htmlEntities: true,
});

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function attributesOf(value: unknown): Record<string, string> {
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)])) : {};
}

function nodesOf(list: unknown, depth: number): XmlNode[] {
  if (!Array.isArray(list)) return [];
  if (depth > DEEPEST) throw new FileRefusal('file_too_complex', `The file is nested deeper than ${DEEPEST} levels.`);
  return list.filter(isObject).flatMap((item: Record<string, unknown>): XmlNode[] => {
    const name = Object.keys(item).find((key) => key !== ':@');
    if (name === undefined) return [];
    if (name === '#text') return [{ name, attributes: {}, children: [], text: String(item[name]) }];
    const children = nodesOf(item[name], depth + 1);
    const text = children.map((child) => (child.name === '#text' ? child.text : '')).join('');
    return [{ name, attributes: attributesOf(item[':@']), children, text }];
  });
}

/** XML as a tree without prefixes; what declares a document type is refused. */
export function readXml(bytes: Buffer): XmlNode[] {
  assertNoDeclaration(bytes);
  const { text } = decodeText(bytes);
  assertNoDeclaration(text);
  try {
    return nodesOf(parser.parse(text), 0);
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('unreadable_file', 'The XML in the file is damaged; save it again from its program.');
  }
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}
