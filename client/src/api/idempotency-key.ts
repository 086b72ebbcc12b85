const BYTES = 16;

/** One for each intent: a second press or a repeated request then changes nothing more. (`randomUUID` is missing on plain http.) */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
