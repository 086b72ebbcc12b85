import type { Reader, Transaction } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import type { ReceivedFile } from './receive-upload.ts';
import type { Contract, Operation, OperationInput, OperationResult } from '@atkaruu/shared/contract/operation';
import type { Language } from '@atkaruu/shared/values/localized-text';

/** What every handler may ask of the world around it. The clock is injected; nothing below reads it otherwise. */
export interface RequestContext {
  actor: Actor;
  now: Date;
  language: Language;
  session: SessionCookie;
}

/** A GET (or a pure operation) reads and cannot write. */
export interface ReadContext extends RequestContext {
  db: Reader;
  /** Number of the newest change when the request came: what is read is at least as new. */
  changeNumber: number;
}

/** Every other method gets a transaction and nothing beside it. */
export interface WriteContext extends RequestContext {
  tx: Transaction;
  newId: () => string;
  channel: 'screen' | 'api';
  operation: string;
  /** Runs once the change is committed; not at all when it is rolled back. */
  afterCommit: (act: () => void) => void;
  /** The version the change was made against (`If-Match`); 0 where the operation asks for none. */
  expectedVersion: number;
  /** The file of an `upload`; it is removed after the answer, so whoever wants it moves it away. */
  file: ReceivedFile | null;
}

/** An operation in steps opens its transactions itself; nothing slow is done inside them. */
export interface StepContext extends RequestContext {
  db: Reader;
  step: <T>(work: (write: WriteContext) => Promise<T>) => Promise<T>;
}

/** What a staged operation may ask of the world before it writes. */
export interface StagedContext extends ReadContext, Pick<WriteContext, 'expectedVersion' | 'file'> {}

export interface SessionCookie {
  /** The cookie the request brought. */
  token: string | null;
  /** What the browser calls itself. */
  device: string;
  /** Where the request came from, as far as the trusted proxies say. */
  address: string;
  open: (token: string, lifetimeMs: number) => void;
  clear: () => void;
  /** The cookie of a sign-in that is on its way through the identity provider. */
  pendingToken: string | null;
  openPending: (token: string, lifetimeMs: number) => void;
  clearPending: () => void;
}

export interface Download {
  fileName: string;
  /** The whole file, or its pieces in order: a large text is made while it is sent. */
  content: Buffer | string | AsyncIterable<string>;
  /** Where it differs from file to file; else the operation's own. */
  mediaType?: string;
}

type Result<O extends Operation> = O extends { produces: string } ? Download : OperationResult<O>;
type Context<O extends Operation> = O extends { steps: true }
  ? StepContext
  : O extends { method: 'GET' } | { pure: true }
    ? ReadContext
    : WriteContext;

/** The write of a staged operation: run in a transaction of its own. */
export type StagedWrite<R> = (context: WriteContext) => Promise<R>;

export type Handler<O extends Operation> = O extends { staged: true }
  ? (input: OperationInput<O>, context: StagedContext) => Promise<StagedWrite<Result<O>>>
  : (input: OperationInput<O>, context: Context<O>) => Promise<Result<O>>;

/** One handler for each operation of a contract: a missing one, or a wrong answer, does not compile. */
export type Handlers<C extends Contract> = { [K in keyof C]: Handler<C[K]> };
