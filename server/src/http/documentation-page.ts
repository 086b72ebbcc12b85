/** A plain page of the API document: no scripts, no third parties, readable on paper. */

type Json = Record<string, unknown>;

function escape(text: unknown): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return String(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}

function list(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function parameterRow(parameter: Json): string {
  const schema = isObject(parameter['schema']) ? parameter['schema'] : {};
  const values = Array.isArray(schema['enum'])
    ? schema['enum'].join(', ')
    : (schema['description'] ?? parameter['description'] ?? '');
  return `<tr><td><code>${escape(parameter['name'])}</code></td><td>${escape(parameter['in'])}</td><td>${parameter['required'] === true ? 'required' : ''}</td><td>${escape(schema['format'] ?? schema['type'] ?? '')}</td><td>${escape(values)}</td></tr>`;
}

function operationSection(path: string, method: string, operation: Json): string {
  const rows = list(operation['parameters']).map(parameterRow).join('');
  const responses = isObject(operation['responses']) ? Object.entries(operation['responses']) : [];
  const answers = responses
    .map(([status, answer]) => `<li><b>${escape(status)}</b> ${escape(isObject(answer) ? answer['description'] : '')}</li>`)
    .join('');
  const body =
    operation['requestBody'] === undefined
      ? ''
      : `<details><summary>Body</summary><pre>${escape(JSON.stringify(operation['requestBody'], null, 2))}</pre></details>`;
  return `<section id="${escape(operation['operationId'])}"><h3><code>${method.toUpperCase()} /api/v1${escape(path)}</code></h3><p>${escape(operation['summary'])} <small>(permission: ${escape(operation['x-permission'])})</small></p>${rows === '' ? '' : `<table><tbody>${rows}</tbody></table>`}${body}<ul>${answers}</ul></section>`;
}

export function documentationPage(document: Json): string {
  const paths = isObject(document['paths']) ? Object.entries(document['paths']) : [];
  const sections = paths.flatMap(([path, methods]) =>
    isObject(methods)
      ? Object.entries(methods).map(([method, operation]) =>
          isObject(operation) ? operationSection(path, method, operation) : '',
        )
      : [],
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Atkaruu API</title><style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}code,pre{font-size:.875rem}pre{overflow:auto;background:#f4f5f7;padding:1rem}table{border-collapse:collapse}td{border-top:1px solid #d9dde3;padding:.25rem .75rem;vertical-align:top}section{border-top:2px solid #1c2430;margin-top:2rem}</style></head><body><h1>Atkaruu API</h1><p>The machine-readable document is <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Both are made from the contracts the server runs on.</p>${sections.join('')}</body></html>`;
}
