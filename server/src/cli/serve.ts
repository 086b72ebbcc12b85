import { createServer, type Server } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { connect, migrate, schemaStatus, type Database } from '@atkaruu/db';
import { pino, type Logger } from 'pino';
import { firstAdministratorLink } from '../accounts/keep-accounts.ts';
import { chainHead, writeAnchor } from '../audit/index.ts';
import { composeBackground } from '../background.ts';
import { composeApp } from '../compose.ts';
import type { Config } from '../config.ts';
import { configOf } from './environment.ts';
import { EXIT, ExitError } from './exit.ts';
import { clockOf } from './clock.ts';
import { withSecret } from './secret.ts';
import { seedAll } from './seed.ts';

const PAGES = fileURLToPath(new URL('../../../client/dist', import.meta.url));
const DRAIN_MS = 10_000;

async function assertSchema(config: Config): Promise<void> {
  const { pending, unknown } = await schemaStatus(config.databaseUrl);
  if (unknown.length > 0) {
    throw new ExitError(
      EXIT.schema,
      `The database is newer than this program (it has ${unknown.join(', ')}). Start the newer program.`,
    );
  }
  if (pending.length > 0) throw new ExitError(EXIT.schema, `The database is older than this program. Run: atkaruu migrate`);
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve();
    });
  });
}

async function offerFirstAdministrator(database: Database, config: Config, address: string): Promise<void> {
  const house = { database, now: clockOf(config)(), baseUrl: config.baseUrl ?? address };
  const link = await firstAdministratorLink(house);
  if (link)
    process.stdout.write(
      `Nobody administers yet. This link makes the first administrator, once, until ${link.expiresAt}:\n${link.url}\n`,
    );
}

const ANCHOR_EVERY_MS = 10 * 60_000;

/** Writes the head of the history down beside the database, now and then: a history that is cut off or forged later shows. */
function keepAnchors(database: Database, { dataDir }: Config, log: Logger): void {
  const write = (): void => {
    chainHead(database.reader)
      .then((head) => writeAnchor(dataDir, head))
      .catch((error: unknown) => {
        log.warn({ err: error }, 'the head of the history could not be written down');
      });
  };
  write();
  setInterval(write, ANCHOR_EVERY_MS).unref();
}

/** Where it really listens: PORT=0 takes a free one. */
function addressOf(server: Server, { host, port }: Config): string {
  const address = server.address();
  return `http://${host}:${address !== null && typeof address === 'object' ? address.port : port}`;
}

/** Stops taking requests, lets the running ones finish, then goes. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  const stop = (): void => {
    const deadline = setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MS);
    server.close(() => {
      clearTimeout(deadline);
      void close().then(() => process.exit(EXIT.ok));
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function prepare(config: Config): Promise<void> {
  if (!config.isDemonstration) return assertSchema(config);
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) process.stderr.write(`Created or changed the database: ${applied.join(', ')}\n`);
  await seedAll(config.databaseUrl);
}

export async function serve({ demonstration }: { demonstration: boolean }): Promise<void> {
  const config = withSecret(configOf({ demonstration }));
  await prepare(config);
  const log = pino({ level: config.logLevel });
  const database = connect(config.databaseUrl);
  const world = { config, database, log, clock: clockOf(config) };
  const app = composeApp({ ...world, pages: PAGES });
  const background = composeBackground(world);
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, app);
  await listen(server, config);
  keepAnchors(database, config, log);
  background.start();
  stopOnSignal(server, async () => {
    await background.stop();
    await database.close();
  });
  const mode = config.isDemonstration ? ' (demonstration: one-click sign-in, this machine only)' : '';
  if (!config.isDemonstration) await offerFirstAdministrator(database, config, addressOf(server, config));
  process.stdout.write(`Atkaruu listens on ${addressOf(server, config)}${mode}\n`);
}
