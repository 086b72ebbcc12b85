import { AppError } from '@atkaruu/shared/contract/errors';

interface Removable {
  removedAt: string | null;
}

interface Recorded extends Removable {
  recordedAt: string;
}

/** Is it there, as far as was known at an instant (now, unless told)? */
export function isThere({ recordedAt, removedAt }: Recorded, knownAt: string | undefined): boolean {
  if (knownAt === undefined) return removedAt === null;
  return recordedAt <= knownAt && (removedAt === null || removedAt > knownAt);
}

/** For whoever asks for one by id: a removed one is not there. */
export function assertNotRemoved(object: Removable, text: string): void {
  if (object.removedAt !== null) throw new AppError('not_found', text);
}

export function assertRemoved(object: Removable): void {
  if (object.removedAt === null) throw new AppError('conflict', 'It was not removed; there is nothing to put back.');
}
