import { pageOf } from '@atkaruu/shared/contract/fields';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { checked } from './check-answer.ts';

const item = z.strictObject({ title: z.string() });
const operation = { method: 'GET', path: '/things', response: pageOf(item) } as const;

it('writes a page as its whole contract would', () => {
  const page = { nextCursor: 'b', total: 3, items: [{ title: 'a "items":[] $& b' }, { title: 'ө' }] };
  const expected = JSON.stringify(operation.response.parse(page));
  expect(checked(operation, page).text).toBe(expected);
  expect(checked(operation, page).text).toBe(expected);
});

it.each([
  { broken: 'an item', page: { items: [{ title: 1 }], total: 1, nextCursor: null } },
  { broken: 'an item that says too much', page: { items: [{ title: 'a', secret: 'b' }], total: 1, nextCursor: null } },
  { broken: 'the page itself', page: { items: [], total: '1', nextCursor: null } },
  { broken: 'a list that is none', page: { items: null, total: 1, nextCursor: null } },
])('refuses $broken that breaks the contract', ({ page }) => {
  expect(() => checked(operation, page)).toThrow(/GET \/things broke its contract/);
});
