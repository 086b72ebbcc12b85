/** JSON kept in a text column, with the type of what it holds. The program writes these columns itself, by `toJson` alone. */
export type JsonText<T> = string & { readonly holds?: T };

export function toJson<T>(value: T): JsonText<T> {
  return JSON.stringify(value);
}

export function fromJson<T>(text: JsonText<T>): T {
  return JSON.parse(text) as T;
}

export function toJsonOrNull<T>(value: T | null): JsonText<T> | null {
  return value === null ? null : toJson(value);
}

export function fromJsonOrNull<T>(text: JsonText<T> | null): T | null {
  return text === null ? null : fromJson(text);
}
