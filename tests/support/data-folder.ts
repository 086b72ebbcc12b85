import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A data directory of a test file's own, removed with the run's scratch. */
export function freshDataFolder(): string {
  return mkdtempSync(join(inject('scratchFolder'), 'data-'));
}
