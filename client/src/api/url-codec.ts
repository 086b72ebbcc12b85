/** How a search value is spelled in an address: lists comma-separated, as in the API; nothing is JSON. */
export function spellSearchValue(value: unknown): string | null {
  if (value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(',');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%20', '+');
}

export function parseSearch(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : `${before},${value}`;
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search).flatMap(([name, value]) => {
    const spelled = spellSearchValue(value);
    return spelled === null ? [] : [`${encode(name)}=${encode(spelled)}`];
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
