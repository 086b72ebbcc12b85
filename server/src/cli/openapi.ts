import process from 'node:process';
import { api } from '@atkaruu/shared/api';
import { openApiDocument } from '@atkaruu/shared/contract/openapi';

export function printOpenApi(): void {
  process.stdout.write(`${JSON.stringify(openApiDocument(api), null, 2)}\n`);
}
