import { itemOfPage } from '@atkaruu/shared/contract/fields';
import type { Operation } from '@atkaruu/shared/contract/operation';
import type { z } from 'zod';

interface Checked {
  data: unknown;
  text: string;
}

type Asked = Pick<Operation, 'method' | 'path' | 'response'>;

// An item that a handler keeps and gives again was checked the first time.
const texts = new WeakMap<object, string>();

function parsed({ method, path }: Asked, schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`${method} ${path} broke its contract: ${result.error.message}`);
  return result.data;
}

function itemText(operation: Asked, schema: z.ZodType, item: unknown): string {
  const known = typeof item === 'object' && item !== null ? texts.get(item) : undefined;
  if (known !== undefined) return known;
  const text = JSON.stringify(parsed(operation, schema, item));
  if (typeof item === 'object' && item !== null) texts.set(item, text);
  return text;
}

function isPage(result: unknown): result is { items: readonly unknown[] } {
  return typeof result === 'object' && result !== null && 'items' in result && Array.isArray(result.items);
}

/** The answer as JSON; an answer that breaks its own contract is a failure of ours and rolls a write back. */
export function checked(operation: Asked, result: unknown): Checked {
  const item = itemOfPage(operation.response);
  if (item === null || !isPage(result)) {
    const data = parsed(operation, operation.response, result);
    return { data, text: JSON.stringify(data) };
  }
  const page = JSON.stringify(parsed(operation, operation.response, { ...result, items: [] }));
  const items = result.items.map((each) => itemText(operation, item, each));
  // The page’s own fields follow the empty list, in the order of the contract.
  return { data: result, text: page.replace('"items":[]', () => `"items":[${items.join()}]`) };
}
