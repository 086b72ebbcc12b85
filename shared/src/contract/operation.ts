import type { z } from 'zod';
import type { Permission } from '../accounts/permissions.ts';
import type { ErrorCode } from './errors.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One API operation. Handler types, typed client, OpenAPI, permission, validation, response check and the unit of work
 * all derive from it; there is no second list of routes.
 */
export interface Operation {
  method: Method;
  /** Below /api/v1, with `{name}` for a path parameter. */
  path: `/${string}`;
  summary: string;
  permission: Permission;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** JSON of the answer; a download names its media type in `produces` instead. */
  response: z.ZodType;
  /** Status of success; 200 unless told. */
  status?: 200 | 201 | 204;
  /** The answer is a file of this media type. */
  produces?: string;
  /**
   * Takes a file beside its fields, as a multipart form: the part `file`, no larger than this. The other parts are the fields of the
   * body as text. Without a file JSON does, too.
   */
  upload?: { maxBytes: number };
  /** The answer depends on the person who asks: no two people share it. */
  personal?: true;
  /** A write that must name the version it was made against (`If-Match`). */
  ifMatch?: true;
  /** Changes nothing although it is not a GET (reading a text, closing a session): no idempotency key, no transaction. */
  pure?: true;
  /**
   * Runs in steps, each a transaction of its own: what the first has written (a counted try) must outlive a refusal by the next. Like a pure
   * operation it takes no idempotency key.
   */
  steps?: true;
  /**
   * A write whose handler reads and works first, without a transaction, and returns the write itself: for work that takes seconds,
   * such as reading a file.
   */
  staged?: true;
  errors: readonly ErrorCode[];
}

export type Contract = Record<string, Operation>;

export function defineContract<const C extends Contract>(contract: C): C {
  return contract;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a handler is given: already validated and typed. */
export interface OperationInput<O extends Operation> {
  params: Parsed<O['params']>;
  query: Parsed<O['query']>;
  body: Parsed<O['body']>;
}

export type OperationResult<O extends Operation> = z.input<O['response']>;
export type OperationAnswer<O extends Operation> = z.output<O['response']>;

/** What a caller passes: query values as the domain has them (lists, numbers), not as the address spells them. */
export type CallInput<O extends Operation> = (O['params'] extends z.ZodType
  ? { params: z.output<O['params']> }
  : { params?: undefined }) &
  (O['query'] extends z.ZodType
    ? { query?: { [K in keyof z.output<O['query']>]?: z.output<O['query']>[K] | undefined } }
    : { query?: undefined }) &
  (O['body'] extends z.ZodType ? { body: z.input<O['body']> } : { body?: undefined });
