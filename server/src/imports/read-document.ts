import type { ReadCell, ReadFile, ReadRow, ReadTable } from '@atkaruu/shared/imports/read-table';
import { childOf, childrenOf, readXml, type XmlNode } from './read-xml.ts';
import { FileRefusal } from './refusal.ts';
import { unpackEntry, type ZipEntry } from './zip-directory.ts';

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 200;
const MOST_TABLES = 2000;
const LEAD_LINES = 12;

interface Words {
  text: string;
  isStruck: boolean;
}

// Deleted text, field codes and pictures say nothing; notes are marks only.
const SILENT = new Set([
  'del',
  'delText',
  'instrText',
  'drawing',
  'pict',
  'object',
  'footnoteReference',
  'endnoteReference',
  'rPr',
  'pPr',
]);

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !['0', 'false', 'off', 'none'].includes(node.attributes['val'] ?? '');
}

/** Text of a paragraph and of what is in it, in order; struck-out runs are left out and said so. */
function wordsOf(node: XmlNode): Words {
  if (node.name === 't') return { text: node.text, isStruck: false };
  if (node.name === 'tab') return { text: ' ', isStruck: false };
  if (node.name === 'br' || node.name === 'cr') return { text: '\n', isStruck: false };
  if (node.name === 'noBreakHyphen') return { text: '-', isStruck: false };
  if (SILENT.has(node.name)) return { text: '', isStruck: false };
  const properties = node.name === 'r' ? childOf(node, 'rPr') : undefined;
  const parts = node.children.map(wordsOf);
  const text = parts.map((part) => part.text).join('');
  if (isOn(childOf(properties, 'strike')) || isOn(childOf(properties, 'dstrike')))
    return { text: '', isStruck: text.trim() !== '' };
  return { text, isStruck: parts.some((part) => part.isStruck) };
}

function blockWords(node: XmlNode): Words {
  const lines: string[] = [];
  let isStruck = false;
  for (const block of node.children) {
    if (block.name === 'tcPr') continue;
    const words =
      block.name === 'tbl'
        ? {
            text: childrenOf(block, 'tr')
              .flatMap((row) => childrenOf(row, 'tc').map((cell) => blockWords(cell).text))
              .join('\n'),
            isStruck: false,
          }
        : block.name === 'sdt'
          ? blockWords(childOf(block, 'sdtContent') ?? block)
          : wordsOf(block);
    if (words.text.trim() !== '') lines.push(words.text.trim());
    isStruck ||= words.isStruck;
  }
  return { text: lines.join('\n'), isStruck };
}

function spanOf(properties: XmlNode | undefined): number {
  const span = Number(childOf(properties, 'gridSpan')?.attributes['val'] ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** A cell that goes on with the one above: `vMerge` without `restart`. */
function hangsDown(properties: XmlNode | undefined): boolean {
  const merge = childOf(properties, 'vMerge');
  return merge !== undefined && merge.attributes['val'] !== 'restart';
}

function skippedBefore(row: XmlNode): number {
  return Number(childOf(childOf(row, 'trPr'), 'gridBefore')?.attributes['val'] ?? 0) || 0;
}

function readCells(row: XmlNode): ReadCell[] {
  const cells: ReadCell[] = Array.from({ length: Math.min(skippedBefore(row), MOST_COLUMNS) }, () => null);
  const wrapped = row.children.flatMap((child) =>
    child.name === 'sdt' ? childrenOf(childOf(child, 'sdtContent'), 'tc') : [child],
  );
  for (const cell of wrapped.filter(({ name }) => name === 'tc')) {
    const properties = childOf(cell, 'tcPr');
    const { text, isStruck } = blockWords(cell);
    if (hangsDown(properties)) cells.push({ kind: 'covered', covers: 'above', text: '' });
    else cells.push(isStruck ? { kind: 'struck', text } : text === '' ? null : text);
    for (let extra = 1; extra < spanOf(properties); extra++) cells.push({ kind: 'covered', covers: 'left', text: '' });
  }
  if (cells.length > MOST_COLUMNS)
    throw new FileRefusal('file_too_complex', `A table has more than ${MOST_COLUMNS} columns; leave out what is no plan.`);
  return cells;
}

class DocumentReader {
  readonly tables: ReadTable[] = [];
  #lead: string[] = [];
  #rows = 0;

  read(blocks: readonly XmlNode[]): void {
    for (const block of blocks) {
      if (block.name === 'tbl') this.#table(block);
      else if (block.name === 'sdt') this.read(childOf(block, 'sdtContent')?.children ?? []);
      else if (block.name === 'p') {
        const text = wordsOf(block).text.trim();
        if (text !== '') this.#lead = [...this.#lead.slice(1 - LEAD_LINES), text];
      }
    }
  }

  #table(table: XmlNode): void {
    const rows = childrenOf(table, 'tr').map((row, index): ReadRow => ({ at: index + 1, cells: readCells(row) }));
    this.#rows += rows.length;
    if (this.#rows > MOST_ROWS || this.tables.length >= MOST_TABLES)
      throw new FileRefusal(
        'file_too_complex',
        `The document has more than ${MOST_ROWS} rows or ${MOST_TABLES} tables; split it.`,
      );
    this.tables.push({ name: `T${this.tables.length + 1}`, isHidden: false, rows, hiddenColumns: [], lead: this.#lead });
    this.#lead = [];
  }
}

/** The tables of a Word document with the lines before each. Pictures, links and embedded files are not opened. */
export function readDocument(bytes: Buffer, entries: readonly ZipEntry[]): ReadFile {
  const entry = entries.find(({ name }) => name === 'word/document.xml');
  const root = entry === undefined ? undefined : readXml(unpackEntry(bytes, entry)).find(({ name }) => name === 'document');
  const reader = new DocumentReader();
  reader.read(childOf(root, 'body')?.children ?? []);
  if (reader.tables.length === 0)
    throw new FileRefusal('unreadable_file', 'The document has no table; a plan is read from a table.');
  return { format: 'docx', tables: reader.tables, details: {}, origin: null };
}
