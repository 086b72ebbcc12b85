import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, type Router } from 'express';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const missingBuild: RequestHandler = (_request, response) => {
  response.status(503).type('text/plain').send('The pages were not built. Run npm start, or npm run build.');
};

/** The built pages: hashed files are kept for a year, the entry page is asked for again each time; unknown paths are the client's. */
export function staticFiles(directory: string): Router {
  const router = express.Router();
  const page = join(directory, 'index.html');
  if (!existsSync(page)) return router.use(missingBuild);
  router.use(compression());
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000, fallthrough: false, index: false }),
  );
  router.use(express.static(directory, { index: false, maxAge: 0 }));
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/api/')) {
      next();
      return;
    }
    response.set('Cache-Control', 'no-cache').sendFile(page);
  });
  return router;
}
