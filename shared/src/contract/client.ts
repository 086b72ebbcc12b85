import type { z } from 'zod';
import { problemSchema, type Problem } from './errors.ts';
import type { CallInput, Contract, Operation, OperationAnswer } from './operation.ts';

/** A non-2xx answer, with the problem document when the server gave one. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.detail ?? `the server answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export interface CallOptions {
  /** ETag of the version a change is made against. */
  ifMatch?: string | undefined;
  idempotencyKey?: string | undefined;
  /** Sent as a multipart form with the fields of the body beside it. */
  file?: { content: Blob; name: string } | undefined;
  signal?: AbortSignal | undefined;
}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

export type Call<O extends Operation> = (input: CallInput<O>, options?: CallOptions) => Promise<Answer<OperationAnswer<O>>>;
export type Client<C extends Contract> = { [K in keyof C]: Call<C[K]> };

type Values = Record<string, unknown>;

function spell(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** The address of an operation: path parameters filled in, undefined query values left out, names sorted (one address per question). */
export function operationUrl(operation: Operation, params: Values = {}, query: Values = {}): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(spell(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)) search.set(name, spell(value));
  }
  const text = search.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

async function readProblem(response: Response): Promise<Problem | null> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  return parsed.success ? parsed.data : null;
}

function formOf(body: unknown, { content, name }: { content: Blob; name: string }): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    if (value !== undefined && value !== null) form.set(field, typeof value === 'string' ? value : JSON.stringify(value));
  }
  form.set('file', content, name);
  return form;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Calls typed by the contract over any `fetch`. Answers are parsed by the contract's own schema when `check` is on (tests). */
export function createClient<C extends Contract>(contract: C, fetchAt: Fetch, { check = false } = {}): Client<C> {
  const call = async (
    operation: Operation,
    input: { params?: Values; query?: Values; body?: unknown },
    options: CallOptions = {},
  ) => {
    const headers: Record<string, string> = { accept: operation.produces ?? 'application/json' };
    if (input.body !== undefined && !options.file) headers['content-type'] = 'application/json';
    if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch;
    if (options.idempotencyKey !== undefined) headers['idempotency-key'] = options.idempotencyKey;
    const json = input.body === undefined ? null : JSON.stringify(input.body);
    const response = await fetchAt(operationUrl(operation, input.params, input.query), {
      method: operation.method,
      headers,
      body: options.file ? formOf(input.body, options.file) : json,
      signal: options.signal ?? null,
    });
    if (!response.ok) throw new ApiError(response.status, await readProblem(response));
    const data: unknown = response.status === 204 ? null : await response.json();
    return { data: check ? operation.response.parse(data) : data, etag: response.headers.get('etag') };
  };
  const calls = Object.entries(contract).map(([name, operation]) => [
    name,
    (input: { params?: Values; query?: Values; body?: unknown }, options?: CallOptions) => call(operation, input, options),
  ]);
  return Object.fromEntries(calls) as Client<C>;
}

export type ResponseOf<O extends Operation> = z.output<O['response']>;
