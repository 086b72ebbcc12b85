import { z } from 'zod';
import { errorStatus, problemSchema, type ErrorCode } from './errors.ts';
import type { Contract, Operation } from './operation.ts';

type Json = Record<string, unknown>;

interface SchemaOverride {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}

// A list or a number in an address is text on the wire; the document tells what the text means.
function describeQueryType({ jsonSchema }: SchemaOverride): void {
  const kind = jsonSchema['queryType'];
  if (kind === undefined) return;
  delete jsonSchema['queryType'];
  delete jsonSchema['pattern'];
  delete jsonSchema['enum'];
  delete jsonSchema['maxLength'];
  jsonSchema.type = kind === 'integer' ? 'integer' : kind === 'boolean' ? 'boolean' : 'string';
  if (kind === 'list') jsonSchema.description = 'Several values are separated by commas.';
}

function toSchema(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: describeQueryType });
  return rest;
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const fields = Object.entries<z.ZodType>(schema.shape);
  return fields.map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !field.safeParse(undefined).success,
    schema: toSchema(field, 'input'),
  }));
}

function headers(operation: Operation): Json[] {
  const list: Json[] = [];
  if (operation.ifMatch) {
    list.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      schema: { type: 'string' },
      description: 'ETag of the version the change was made against.',
    });
  }
  if (operation.method === 'POST' && !operation.pure) {
    list.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string' },
      description: 'Repeating a request with the same key returns the first answer.',
    });
  }
  return list;
}

function success(operation: Operation): Json {
  const status = String(operation.status ?? 200);
  if (status === '204') return { [status]: { description: 'Done; nothing to return.' } };
  const media = operation.produces ?? 'application/json';
  const schema = operation.produces ? { type: 'string', format: 'binary' } : toSchema(operation.response, 'output');
  return { [status]: { description: operation.summary, content: { [media]: { schema } } } };
}

function requestBody({ body, upload }: Operation): Json {
  if (!body) return {};
  const schema = toSchema(body, 'input');
  const content: Json = { 'application/json': { schema } };
  if (upload) {
    const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] };
    content['multipart/form-data'] = { schema: { allOf: [schema, file] } };
  }
  return { requestBody: { required: true, content } };
}

const COMMON_ERRORS: readonly ErrorCode[] = ['invalid_query', 'unauthenticated', 'forbidden', 'internal', 'unavailable'];

function failures(operation: Operation): Json {
  const statuses = new Map<number, ErrorCode[]>();
  for (const code of new Set([...operation.errors, ...COMMON_ERRORS])) {
    const status = errorStatus[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries([...statuses].map(([status, codes]) => [String(status), { description: codes.join(', '), content }]));
}

function describeOperation(name: string, tag: string, operation: Operation): Json {
  return {
    operationId: name,
    tags: [tag],
    summary: operation.summary,
    'x-permission': operation.permission,
    security: operation.permission === 'plan.read' || operation.permission === 'session.use' ? [{}] : [{ session: [] }],
    parameters: [...parameters(operation.params, 'path'), ...parameters(operation.query, 'query'), ...headers(operation)],
    ...requestBody(operation),
    responses: { ...success(operation), ...failures(operation) },
  };
}

/** The whole API as an OpenAPI 3.1 document, made from the contracts alone. */
export function openApiDocument(api: Record<string, Contract>): Json {
  const paths: Record<string, Json> = {};
  for (const [tag, contract] of Object.entries(api)) {
    for (const [name, operation] of Object.entries(contract)) {
      const path = (paths[operation.path] ??= {});
      path[operation.method.toLowerCase()] = describeOperation(name, tag, operation);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Atkaruu',
      version: '1',
      description: 'How a government plan is carried out: its tasks, milestones, responsible bodies and figures.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.keys(api).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: toSchema(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'atkaruu_session' } },
    },
  };
}
