import { randomUUID } from 'node:crypto';

/**
 * UUIDs of version 7 that grow with every call: of two reports recorded in one millisecond the later one has the greater id, by which
 * they are then ordered.
 */
export function timeOrderedIds(clock: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(clock().getTime(), last + 1);
    const time = last.toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
  };
}
