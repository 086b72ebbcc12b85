import { chainFrom, type ChangeRow } from '@atkaruu/db';

/** A head of the chain that was written down elsewhere: the change of this number had this hash. */
export interface Anchor {
  seq: number;
  hash: string;
}

export interface ChainHead {
  seq: number;
  hash: string;
}

export type ChainBreak =
  | { seq: number; reason: 'altered' }
  | { seq: number; reason: 'not_linked' }
  | { seq: number; reason: 'cut_off' }
  | { seq: number; reason: 'not_as_anchored' };

export interface ChainReport {
  /** How many changes were read. */
  checked: number;
  head: ChainHead;
  /** The first link that does not hold; null: the whole chain does. */
  broken: ChainBreak | null;
}

function breakIn(row: ChangeRow, last: ChainHead, anchored: ReadonlyMap<number, string>): ChainBreak | null {
  if (row.previous_hash !== last.hash || row.seq <= last.seq) return { seq: row.seq, reason: 'not_linked' };
  if (chainFrom(last.hash, row).hash !== row.hash) return { seq: row.seq, reason: 'altered' };
  const written = anchored.get(row.seq);
  return written !== undefined && written !== row.hash ? { seq: row.seq, reason: 'not_as_anchored' } : null;
}

/** What an anchor says of the end: its change is there, or the chain was cut off before it. */
function missingAnchor(anchors: readonly Anchor[], seen: ReadonlySet<string>, last: ChainHead): ChainBreak | null {
  const missing = anchors.find(({ hash }) => !seen.has(hash));
  return missing ? { seq: Math.min(missing.seq, last.seq + 1), reason: 'cut_off' } : null;
}

/**
 * Follows the chain from the first change to the last and names the first link that does not hold. The head in the store shows a tail that
 * was cut off; anchors kept elsewhere show it even when the head was set back, and show a chain that was forged anew.
 */
export async function verifyChain(
  rows: AsyncIterable<ChangeRow> | Iterable<ChangeRow>,
  stored: ChainHead,
  anchors: readonly Anchor[],
): Promise<ChainReport> {
  const anchored = new Map(anchors.map(({ seq, hash }) => [seq, hash]));
  const wanted = new Set(anchors.map(({ hash }) => hash));
  const seen = new Set<string>();
  let last: ChainHead = { seq: 0, hash: '' };
  let checked = 0;
  for await (const row of rows) {
    const broken = breakIn(row, last, anchored);
    if (broken) return { checked, head: last, broken };
    checked += 1;
    if (wanted.has(row.hash)) seen.add(row.hash);
    last = { seq: row.seq, hash: row.hash };
  }
  const isWhole = stored.hash === last.hash && stored.seq >= last.seq;
  const cut: ChainBreak | null = isWhole ? null : { seq: last.seq + 1, reason: 'cut_off' };
  return { checked, head: last, broken: cut ?? missingAnchor(anchors, seen, last) };
}
