import { api } from '@atkaruu/shared/api';
import { openApiDocument } from '@atkaruu/shared/contract/openapi';
import express, { type Router } from 'express';
import { documentationPage } from './documentation-page.ts';

/** `/api/openapi.json` and a page to read it: both made from the contracts. */
export function apiDocumentRoutes(): Router {
  const router = express.Router();
  const document = JSON.stringify(openApiDocument(api), null, 2);
  const page = documentationPage(openApiDocument(api));
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(document);
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  return router;
}
