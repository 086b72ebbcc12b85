import { schemaStatus, type Database } from '@atkaruu/db';
import express, { type Router } from 'express';

interface HealthParts {
  database: Database;
  databaseUrl: string;
}

/** `/healthz`: the process answers. `/readyz`: the store answers and its schema is this program's. */
export function healthRoutes({ database, databaseUrl }: HealthParts): Router {
  const router = express.Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    const isReady = await readiness(database, databaseUrl);
    response
      .status(isReady ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: isReady ? 'ready' : 'not ready' });
  });
  return router;
}

async function readiness(database: Database, databaseUrl: string): Promise<boolean> {
  try {
    await database.changeNumber();
    const { pending, unknown } = await schemaStatus(databaseUrl);
    return pending.length === 0 && unknown.length === 0;
  } catch {
    return false;
  }
}
