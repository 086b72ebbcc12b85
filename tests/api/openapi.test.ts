import { api } from '@atkaruu/shared/api';
import type { Contract } from '@atkaruu/shared/contract/operation';
import { openApiDocument } from '@atkaruu/shared/contract/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachDialect } from '../support/each-dialect.ts';
import { seededDatabase, startApp, type RunningApp } from '../support/start-app.ts';

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
  responses: Record<string, { content?: Record<string, { schema: Record<string, unknown> }> }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

const document = openApiDocument(api) as unknown as Document;
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

describe('the OpenAPI document', () => {
  it('has every operation of the contracts and no other', () => {
    const names = Object.values<Contract>(api).flatMap((contract) => Object.keys(contract));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(names.sort());
    expect(document.openapi).toBe('3.1.0');
  });

  it('types every parameter and names every path parameter', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const operation of Object.values(methods)) {
        const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
        expect(inPath.map(({ name }) => `{${name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
        expect(inPath.every(({ required }) => required)).toBe(true);
        for (const { name, schema } of operation.parameters)
          expect(schema['type'] ?? schema['enum'], `${path} ${name}`).toBeDefined();
      }
    }
  });

  it('holds schemas that a validator accepts', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const operation of operations) {
      for (const response of Object.values(operation.responses)) {
        for (const { schema } of Object.values(response.content ?? {})) {
          if (schema['$ref'] === undefined && schema['format'] !== 'binary') expect(ajv.validateSchema(schema)).toBe(true);
        }
      }
    }
  });
});

eachDialect('answers of the running program', (dialect) => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp(await seededDatabase(dialect));
  });
  afterAll(() => app.close());

  it('publishes the document it runs on', async () => {
    expect(await (await app.fetch('/api/openapi.json')).json()).toEqual(JSON.parse(JSON.stringify(document)));
    expect(await (await app.fetch('/api/docs')).text()).toContain('getDashboard');
  });

  it.each([
    ['/plans', '/plans'],
    ['/plans/{plan}', '/plans/demonstration'],
    ['/plans/{plan}/versions', '/plans/demonstration/versions'],
    ['/plans/{plan}/sources', '/plans/optimisation-2018-2023/sources'],
    ['/plans/{plan}/tasks', '/plans/demonstration/tasks?limit=200'],
    ['/plans/{plan}/milestones', '/plans/demonstration/milestones?limit=200'],
    ['/plans/{plan}/dashboard', '/plans/demonstration/dashboard'],
    ['/plans/{plan}/figures/{figure}', '/plans/demonstration/figures/fulfilment'],
    ['/plans/{plan}/changes', '/plans/demonstration/changes'],
    ['/bodies', '/bodies?plan=demonstration'],
    ['/bodies/{body}', '/bodies/demo-economy'],
    ['/tasks/{task}', '/tasks/demo-1-1-1'],
    ['/tasks/{task}/progress', '/tasks/demo-1-1-1/progress'],
    ['/me', '/me'],
  ])('answer GET %s as documented', async (path, address) => {
    const schema = document.paths[path]?.['get']?.responses['200']?.content?.['application/json']?.schema ?? {};
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    const response = await app.fetch(`/api/v1${address}`);
    expect(response.status).toBe(200);
    validate(await response.json());
    expect(validate.errors).toBeNull();
  });

  it('describe a refusal as documented', async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(document.components.schemas['Problem'] ?? {});
    validate(await (await app.fetch('/api/v1/plans/none')).json());
    expect(validate.errors).toBeNull();
  });

  it('read deadlines as they are written', async () => {
    const parse = async (body: Record<string, string>) => {
      const response = await app.fetch('/api/v1/deadlines/parse', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await response.json()) as unknown;
    };
    expect(await parse({ text: 'IV квартал 2018 года' })).toMatchObject({
      kind: 'once',
      dueOn: '2018-12-31',
      needsPerson: false,
      occurrences: [{ dueOn: '2018-12-31' }],
    });
    const span = { planStartsOn: '2018-08-23', planEndsOn: '2020-12-31' };
    expect(await parse({ text: 'ежегодно, до 1 марта', ...span })).toMatchObject({
      kind: 'recurring',
      every: 'year',
      occurrences: [{ dueOn: '2019-03-01' }, { dueOn: '2020-03-01' }],
    });
    expect(await parse({ text: 'скоро' })).toMatchObject({ needsPerson: true, occurrences: [] });
    expect(await parse({ text: '' })).toMatchObject({ kind: 'none' });
  });
});
