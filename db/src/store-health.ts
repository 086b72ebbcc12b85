import type { Database } from './connect.ts';

export interface StoreHealth {
  engine: string;
  /** What the engine does at a commit, in its own words. */
  durability: string;
  /** A committed change outlives a power cut. */
  isDurable: boolean;
  /** What an examination found; none is good. */
  faults: string[];
}

async function sqliteHealth({ writer }: Database): Promise<StoreHealth> {
  const [version] = await writer.raw<{ version: string }[]>('select sqlite_version() as version');
  const [sync] = await writer.raw<{ synchronous: number }[]>('pragma synchronous');
  const [journal] = await writer.raw<{ journal_mode: string }[]>('pragma journal_mode');
  const checks = await writer.raw<{ quick_check: string }[]>('pragma quick_check');
  const broken = await writer.raw<unknown[]>('pragma foreign_key_check');
  return {
    engine: `SQLite ${version?.version ?? '?'}`,
    durability: `journal_mode=${journal?.journal_mode ?? '?'}, synchronous=${sync?.synchronous === 2 ? 'FULL' : String(sync?.synchronous)}`,
    isDurable: sync?.synchronous === 2,
    faults: [
      ...checks.map(({ quick_check: found }) => found).filter((found) => found !== 'ok'),
      ...(broken.length === 0 ? [] : [`${broken.length} rows point nowhere`]),
    ],
  };
}

async function postgresSetting({ writer }: Database, name: string): Promise<string> {
  const { rows } = await writer.raw<{ rows: { value: string }[] }>('select current_setting(?) as value', [name]);
  return rows[0]?.value ?? '?';
}

async function postgresHealth(database: Database): Promise<StoreHealth> {
  const [commit, fsync] = [await postgresSetting(database, 'synchronous_commit'), await postgresSetting(database, 'fsync')];
  return {
    engine: `PostgreSQL ${await postgresSetting(database, 'server_version')}`,
    durability: `synchronous_commit=${commit}, fsync=${fsync}`,
    isDurable: commit !== 'off' && fsync === 'on',
    faults: [],
  };
}

/** Looks at the store itself; reads all of a SQLite file. */
export function storeHealth(database: Database): Promise<StoreHealth> {
  return database.dialect === 'sqlite' ? sqliteHealth(database) : postgresHealth(database);
}
