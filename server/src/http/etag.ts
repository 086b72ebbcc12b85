import { createHash } from 'node:crypto';
import { AppError } from '@atkaruu/shared/contract/errors';

/**
 * An ETag is `"VERSION-HASH"`: the version of the resource, which `If-Match` compares, and a mark of this very answer, which
 * `If-None-Match` compares (figures of one version differ from day to day). Answers without a version begin with 0.
 */
export function etagOf(data: unknown, mark: string): string {
  const hash = createHash('sha1').update(mark).digest('base64url').slice(0, 16);
  return `"${versionOf(data)}-${hash}"`;
}

function versionOf(data: unknown): number {
  if (typeof data !== 'object' || data === null || !('version' in data)) return 0;
  return typeof data.version === 'number' ? data.version : 0;
}

/** The version a change was made against. */
export function expectedVersionOf(header: string | undefined): number {
  if (header === undefined) {
    throw new AppError(
      'precondition_required',
      'Send If-Match with the ETag of the version you changed, so that nobody’s change is lost.',
    );
  }
  const match = /^(?:W\/)?"(\d{1,9})-[\w-]*"$/.exec(header.trim());
  if (!match) throw new AppError('stale_version', 'If-Match is not an ETag of this resource; read it again.');
  return Number(match[1]);
}

/** For a write that found no row of the expected version. */
export function staleVersion(current: number): AppError {
  return new AppError('stale_version', `It is at version ${current} now; read it again, put your change on top and repeat.`);
}
