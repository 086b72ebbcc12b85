import { z } from 'zod';

/** Every way an operation can fail, and the HTTP status that says so. Closed: a new failure is added here first. */
export const errorStatus = {
  malformed_json: 400,
  malformed_request: 400,
  invalid_query: 400,
  unknown_parameter: 400,
  invalid_cursor: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  second_factor_required: 401,
  forbidden: 403,
  cross_site: 403,
  separation_of_duties: 403,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  conflict: 409,
  in_use: 409,
  evidence_missing: 409,
  period_closed: 409,
  key_in_progress: 409,
  stale_version: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  invalid_body: 422,
  unreadable_file: 422,
  file_too_complex: 422,
  key_reused: 422,
  precondition_required: 428,
  too_many_requests: 429,
  headers_too_large: 431,
  internal: 500,
  unavailable: 503,
  storage_full: 507,
} as const;

export type ErrorCode = keyof typeof errorStatus;

const codes = Object.keys(errorStatus);

/** RFC 9457 problem document; `errors` names each field at fault by JSON pointer. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: z.enum(codes),
  requestId: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
export type FieldError = NonNullable<Problem['errors']>[number];

/** A refusal that names its reason; thrown where the rule is, turned into a problem document in one place. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: readonly FieldError[];
  /** After so many seconds another try makes sense. */
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, message: string, fields: readonly FieldError[] = [], retryAfterSeconds: number | null = null) {
    super(message);
    this.code = code;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A refusal of one field of the body: the pointer, a stable code and a sentence that says what to do. */
export function fieldError(pointer: string, code: string, message: string): AppError {
  return new AppError('invalid_body', message, [{ pointer, code, message }]);
}
