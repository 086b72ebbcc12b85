import type { ErrorCode } from './errors.ts';

/** What can go wrong with an object that is created, changed, removed and put back. */
export const creationErrors = [
  'not_found',
  'invalid_body',
  'key_reused',
  'key_in_progress',
] as const satisfies readonly ErrorCode[];
export const changeErrors = [
  'not_found',
  'invalid_body',
  'precondition_required',
  'stale_version',
] as const satisfies readonly ErrorCode[];
export const removalErrors = ['not_found', 'precondition_required', 'stale_version'] as const satisfies readonly ErrorCode[];
export const restoreErrors = ['not_found', 'conflict', 'key_reused', 'key_in_progress'] as const satisfies readonly ErrorCode[];
