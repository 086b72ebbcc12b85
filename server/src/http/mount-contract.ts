import type { Database, Reader } from '@atkaruu/db';
import type { Actor } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Contract, Method, Operation } from '@atkaruu/shared/contract/operation';
import express, { type Request, type Response, type Router } from 'express';
import { assertLocatable, assertPermitted, authorize, type Locators } from './authorize.ts';
import type {
  Download,
  Handlers,
  ReadContext,
  RequestContext,
  SessionCookie,
  StagedContext,
  StagedWrite,
  StepContext,
  WriteContext,
} from './context.ts';
import { checked } from './check-answer.ts';
import { etagOf, expectedVersionOf } from './etag.ts';
import { idempotencyKeyOf, remember, replay, type KeptAnswer } from './idempotency.ts';
import { KeptAnswers } from './kept-answers.ts';
import { invalid } from './problem.ts';
import { discard, receiveUpload, type ReceivedFile } from './receive-upload.ts';
import { languageOf, queryOf, verifyJsonBytes } from './request.ts';
import { sendBytes, sendDownload, sendKept } from './send.ts';

/** What the doorway needs of the world; made once in compose.ts. */
export interface Doorway {
  database: Database;
  clock: () => Date;
  newId: () => string;
  /** Who asks, by the session cookie or a token. */
  actorOf: (request: Request) => Promise<Actor>;
  sessionOf: (request: Request, response: Response) => SessionCookie;
  /** Where a file lies until its operation has decided on it. */
  uploadFolder: string;
  /** Where the objects named in paths stand. */
  locators: Locators;
}

interface Input {
  params: unknown;
  query: unknown;
  body: unknown;
}

interface Asked {
  name: string;
  operation: Operation;
  handle: (input: Input, context: ReadContext | StagedContext | StepContext | WriteContext) => Promise<unknown>;
}

const json = express.json({
  limit: '1mb',
  strict: false,
  inflate: false,
  verify: (_request, _response, body) => {
    verifyJsonBytes(body);
  },
});

function validate(operation: Operation, request: Request): Input {
  const params = operation.params?.safeParse(request.params);
  if (params && !params.success) throw new AppError('not_found', 'There is nothing at this address.');
  const query = operation.query?.safeParse(queryOf(request));
  if (query && !query.success) throw invalid('invalid_query', query.error);
  if (!operation.query) assertNoQuery(request);
  const body = operation.body?.safeParse(request.body);
  if (body && !body.success) throw invalid('invalid_body', body.error);
  return { params: params?.data, query: query?.data, body: body?.data };
}

function assertNoQuery(request: Request): void {
  const [name] = Object.keys(queryOf(request));
  if (name !== undefined) throw new AppError('unknown_parameter', `This operation takes no parameter ${name.slice(0, 50)}.`);
}

function assertJson(operation: Operation, request: Request): void {
  if (operation.upload && request.is('multipart/form-data') !== false) return;
  if (operation.body && request.is('application/json') === false) {
    throw new AppError('unsupported_media_type', 'Send the body as application/json.');
  }
  // The parser takes an empty body for {}.
  const isEmpty = request.body === undefined || request.get('content-length') === '0';
  if (operation.body && isEmpty) throw new AppError('malformed_json', 'The body is empty; send JSON.');
}

/** Reads of plans are kept until the store changes; what is read of an account, a session or a token is not. */
function keptForAll({ method, permission, produces, personal }: Operation): boolean {
  const isOfPlans = !permission.startsWith('account.') && permission !== 'session.use' && personal !== true;
  return method === 'GET' && produces === undefined && isOfPlans;
}

class ContractDoor {
  readonly #door: Doorway;
  readonly #answers: KeptAnswers;

  constructor(door: Doorway, answers: KeptAnswers) {
    this.#door = door;
    this.#answers = answers;
  }

  async answer(asked: Asked, request: Request, response: Response): Promise<void> {
    const actor = await this.#door.actorOf(request);
    assertPermitted(actor, asked.operation.permission);
    const file = await receiveUpload(asked.operation, request, response, this.#door.uploadFolder);
    try {
      await this.#answerTo(asked, { actor, file }, request, response);
    } finally {
      await discard(file);
    }
  }

  async #answerTo(
    asked: Asked,
    { actor, file }: { actor: Actor; file: ReceivedFile | null },
    request: Request,
    response: Response,
  ): Promise<void> {
    assertJson(asked.operation, request);
    const input = validate(asked.operation, request);
    const context = {
      actor,
      now: this.#door.clock(),
      language: languageOf(request),
      session: this.#door.sessionOf(request, response),
    };
    if (asked.operation.steps) {
      await this.#inSteps(asked, input, context, request, response);
      return;
    }
    if (asked.operation.method !== 'GET' && !asked.operation.pure) {
      await this.#write(asked, input, { ...context, file }, request, response);
      return;
    }
    const { reader, changeNumber } = this.#door.database;
    const reading = { ...context, db: reader, changeNumber: await changeNumber() };
    await this.#authorize(asked, input, reading, reader);
    if (asked.operation.produces !== undefined) await this.#download(asked, input, reading, response);
    else if (asked.operation.pure) await this.#compute(asked, input, reading, response);
    else await this.#read(asked, input, reading, request, response);
  }

  #authorize({ operation }: Asked, { params }: Input, { actor }: RequestContext, db: Reader): Promise<void> {
    return authorize({ operation, params, actor, db }, this.#door.locators);
  }

  async #read(asked: Asked, input: Input, context: ReadContext, request: Request, response: Response): Promise<void> {
    const { data, text } = checked(asked.operation, await asked.handle(input, context));
    const bytes = Buffer.from(text);
    if (keptForAll(asked.operation)) this.#answers.send({ request, response }, context, { data, bytes });
    else sendBytes(request, response, { etag: etagOf(data, text), bytes }, false);
  }

  async #compute(asked: Asked, input: Input, context: ReadContext, response: Response): Promise<void> {
    const { text } = checked(asked.operation, await asked.handle(input, context));
    sendKept(response, { status: asked.operation.status ?? 200, etag: null, body: text }, false);
  }

  async #inSteps(asked: Asked, input: Input, context: RequestContext, request: Request, response: Response): Promise<void> {
    const { reader } = this.#door.database;
    await this.#authorize(asked, input, context, reader);
    const writing = this.#writing(asked, { ...context, file: null }, request);
    const step: StepContext['step'] = (work) => this.#commit((unit) => work({ ...writing, ...unit, expectedVersion: 0 }));
    const { text } = checked(asked.operation, await asked.handle(input, { ...context, db: reader, step }));
    sendKept(response, { status: asked.operation.status ?? 200, etag: null, body: text }, false);
  }

  /** A unit of work; what waits for its commit comes after it. */
  async #commit<T>(work: (unit: Pick<WriteContext, 'tx' | 'afterCommit'>) => Promise<T>): Promise<T> {
    const afterwards: (() => void)[] = [];
    const afterCommit = (act: () => void): void => {
      afterwards.push(act);
    };
    const result = await this.#door.database.writer.transaction((tx) => work({ tx, afterCommit }));
    for (const act of afterwards) act();
    return result;
  }

  #writing(
    { name }: Asked,
    context: RequestContext & Pick<WriteContext, 'file'>,
    request: Request,
  ): Omit<WriteContext, 'tx' | 'afterCommit' | 'expectedVersion'> {
    // A browser names its page's origin with every change; scripts do not.
    const channel = request.get('origin') === undefined ? 'api' : 'screen';
    return { ...context, newId: this.#door.newId, channel, operation: name };
  }

  async #download(asked: Asked, input: Input, context: ReadContext, response: Response): Promise<void> {
    const result = await asked.handle(input, context);
    await sendDownload(response, asked.operation.produces ?? '', result as Download);
  }

  /** The long part of a staged operation, which reads; what comes back is its write. */
  async #prepare(asked: Asked, input: Input, context: Omit<StagedContext, 'db' | 'changeNumber'>): Promise<Asked['handle']> {
    const { reader, changeNumber } = this.#door.database;
    await this.#authorize(asked, input, context, reader);
    const write = await asked.handle(input, { ...context, db: reader, changeNumber: await changeNumber() });
    return (_input, writing) => (write as StagedWrite<unknown>)(writing as WriteContext);
  }

  async #write(
    asked: Asked,
    input: Input,
    context: RequestContext & { file: ReceivedFile | null },
    request: Request,
    response: Response,
  ): Promise<void> {
    const { name, operation } = asked;
    const sent = context.file === null ? input : { ...input, file: context.file.sha256 };
    const key = operation.method === 'POST' ? idempotencyKeyOf(request.get('idempotency-key'), context.actor, name, sent) : null;
    const expectedVersion = operation.ifMatch ? expectedVersionOf(request.get('if-match')) : 0;
    let isReplay = false;
    const handle = operation.staged ? await this.#prepare(asked, input, { ...context, expectedVersion }) : asked.handle;
    const kept = await this.#commit(async (unit): Promise<KeptAnswer> => {
      const { tx } = unit;
      await this.#authorize(asked, input, context, tx);
      const first = key ? await replay(tx, key) : null;
      if (first) {
        isReplay = true;
        return first;
      }
      const result = await handle(input, { ...this.#writing(asked, context, request), ...unit, expectedVersion });
      const { data, text } = checked(operation, result);
      const answer = { status: operation.status ?? 200, etag: etagOf(data, text), body: text };
      if (key) await remember(tx, key, answer, context.now);
      return answer;
    });
    sendKept(response, kept, isReplay);
  }
}

const verbs = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const satisfies Record<
  Method,
  string
>;

function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

function refuseOtherMethods(router: Router, contract: Contract): void {
  const methods = new Map<string, Method[]>();
  for (const { path, method } of Object.values(contract)) methods.set(path, [...(methods.get(path) ?? []), method]);
  for (const [path, allowed] of methods) {
    router.all(expressPath(path), (request, response, next) => {
      if (request.method === 'OPTIONS') {
        response.set('Allow', allowed.join(', ')).status(204).end();
        return;
      }
      response.set('Allow', allowed.join(', '));
      next(new AppError('method_not_allowed', `Allowed here: ${allowed.join(', ')}.`));
    });
  }
}

/** Every slice's operations behind one doorway: permission → validation → unit of work → handler → response check. */
export class ApiRouter {
  readonly router: Router = express.Router({ strict: true, caseSensitive: true });
  readonly #door: ContractDoor;
  readonly #locators: Locators;
  readonly #contracts: Contract[] = [];

  constructor(door: Doorway) {
    const answers = new KeptAnswers(door);
    this.#door = new ContractDoor(door, answers);
    this.#locators = door.locators;
    this.router.use((request, response, next) => answers.recall(request, response, next));
  }

  mount<C extends Contract>(contract: C, handlers: Handlers<C>): this {
    this.#contracts.push(contract);
    for (const [name, operation] of Object.entries(contract)) {
      assertLocatable(operation, this.#locators);
      const asked: Asked = { name, operation, handle: handlers[name] as unknown as Asked['handle'] };
      const parse = operation.body ? [json] : [];
      this.router[verbs[operation.method]](expressPath(operation.path), ...parse, (request, response) =>
        this.#door.answer(asked, request, response),
      );
    }
    return this;
  }

  /** After every mount: a known address asked with another method says which it takes. */
  close(): Router {
    refuseOtherMethods(this.router, Object.fromEntries(this.#contracts.flatMap((contract) => Object.entries(contract))));
    return this.router;
  }
}
