import type { TaskSearch } from '../../api/search-params.ts';

/** The filters of the list in the order of their chips. */
export const filterNames = [
  'q',
  'parent',
  'body',
  'role',
  'led',
  'state',
  'light',
  'dueFrom',
  'dueTo',
  'due',
  'group',
  'ageing',
  'cause',
  'silent',
  'fulfilled',
  'inForce',
  'serviceType',
  'leaf',
] as const;
export type FilterName = (typeof filterNames)[number];

export interface FilterPart {
  name: FilterName;
  value: string | boolean;
  /** The address without this part. */
  rest: TaskSearch;
}

function partsOf(search: TaskSearch, name: FilterName): FilterPart[] {
  const value = search[name];
  if (value === undefined || value === '') return [];
  if (!Array.isArray(value)) return [{ name, value, rest: { ...search, [name]: undefined } }];
  const all: readonly string[] = value;
  return all.map((one) => {
    const others = all.filter((other) => other !== one);
    return { name, value: one, rest: { ...search, [name]: others.length === 0 ? undefined : others } };
  });
}

/** Every chosen value by itself, so that each can be taken away. */
export function filterParts(search: TaskSearch): FilterPart[] {
  return filterNames.flatMap((name) => partsOf(search, name));
}

/** The names of the filters in force. */
export function chosenFilters(search: TaskSearch): FilterName[] {
  return filterNames.filter((name) => partsOf(search, name).length > 0);
}

export function withoutFilters(search: TaskSearch, names: readonly FilterName[] = filterNames): TaskSearch {
  return { ...search, ...Object.fromEntries(names.map((name) => [name, undefined])) };
}

/** In the decree's order and whole below its top row: only then it can be folded as a tree. */
export function isTree(search: TaskSearch): boolean {
  const sort = search.sort ?? [];
  const isDecreeOrder = sort.length === 0 || (sort.length === 1 && sort[0] === 'number');
  return isDecreeOrder && chosenFilters(search).every((name) => name === 'parent');
}

/** `value` in or out of a list of choices; an empty list is no filter. */
export function toggledChoice<T>(chosen: readonly T[] | undefined, value: T): T[] | undefined {
  const list = chosen ?? [];
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  return next.length === 0 ? undefined : next;
}
