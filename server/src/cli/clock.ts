import type { Config } from '../config.ts';

/** The only clock of the program: the machine's, or the one a demonstration or a test has fixed. */
export function clockOf({ fixedNow }: Pick<Config, 'fixedNow'>): () => Date {
  return fixedNow === null ? () => new Date() : () => new Date(fixedNow);
}
