import type { ErrorCode } from '@atkaruu/shared/contract/errors';

export type RefusalCode = Extract<ErrorCode, 'unsupported_media_type' | 'unreadable_file' | 'file_too_complex'>;

/** Why a file is not read, in words for the person who brought it. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
