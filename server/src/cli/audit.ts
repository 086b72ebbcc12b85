import process from 'node:process';
import { connect } from '@atkaruu/db';
import { chainHead, everyChange, readAnchors, verifyChain, writeAnchor, type ChainBreak } from '../audit/index.ts';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';

const reasons = {
  altered: 'its content is not what was written',
  not_linked: 'it does not follow the change before it: one was removed, put in or moved',
  cut_off: 'the chain ends before it: changes were removed from its end',
  not_as_anchored: 'it has another hash than was written down: the chain was forged anew',
} as const satisfies Record<ChainBreak['reason'], string>;

/** Follows the whole chain, and holds it against the anchors of the data directory and the one given. */
export async function verifyAudit({ anchor, json }: { anchor?: string; json?: true }): Promise<void> {
  if (anchor !== undefined && !/^[0-9a-f]{64}$/.test(anchor))
    throw new ExitError(EXIT.usage, '--anchor is the 64 hexadecimal digits of GET /api/v1/audit/head.');
  const { databaseUrl, dataDir } = configOf();
  const database = connect(databaseUrl);
  try {
    const anchors = await readAnchors(dataDir);
    const given = anchor === undefined ? [] : [{ seq: Number.MAX_SAFE_INTEGER, hash: anchor }];
    const report = await verifyChain(everyChange(database.reader), await chainHead(database.reader), [...anchors, ...given]);
    if (json === true) process.stdout.write(`${JSON.stringify({ ...report, anchors: anchors.length })}\n`);
    if (report.broken)
      throw new ExitError(
        EXIT.verification,
        `The history breaks at change ${report.broken.seq}: ${reasons[report.broken.reason]}.`,
      );
    await writeAnchor(dataDir, report.head);
    if (json !== true) process.stdout.write(`${report.checked} changes hold; the head is ${report.head.hash || '(none)'}\n`);
  } finally {
    await database.close();
  }
}
