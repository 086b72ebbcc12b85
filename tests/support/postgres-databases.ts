import pg from 'pg';

/** @returns the same server's URL with another database */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Creates an empty database, or a copy of a template nobody is connected to. */
export async function createDatabase(serverUrl: string, name: string, template = 'template0'): Promise<void> {
  await asAdministrator(serverUrl, (client) =>
    client.query(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)}`),
  );
}

/** @returns false when another process has taken the name first */
export async function renameDatabase(serverUrl: string, name: string, wanted: string): Promise<boolean> {
  if (await databaseExists(serverUrl, wanted)) return false;
  try {
    await asAdministrator(serverUrl, (client) =>
      client.query(`alter database ${pg.escapeIdentifier(name)} rename to ${pg.escapeIdentifier(wanted)}`),
    );
    return true;
  } catch (error) {
    if (await databaseExists(serverUrl, wanted)) return false;
    throw error;
  }
}

export async function databaseExists(serverUrl: string, name: string): Promise<boolean> {
  const { rowCount } = await asAdministrator(serverUrl, (client) =>
    client.query('select 1 from pg_database where datname = $1', [name]),
  );
  return rowCount === 1;
}

/** Drops every database whose name starts so, with whatever is still connected to it. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await asAdministrator(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [
      prefix,
    ]);
    for (const { datname } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`);
  });
}

async function asAdministrator<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
