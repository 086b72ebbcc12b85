import type { Reader } from '@atkaruu/db';
import { can, type Actor, type Permission, type Place } from '@atkaruu/shared/accounts/permissions';
import { AppError } from '@atkaruu/shared/contract/errors';
import type { Operation } from '@atkaruu/shared/contract/operation';

/** Where the object of this id stands; null when there is none. */
export type Locator = (db: Reader, id: string) => Promise<Place | null>;

/** For each name in braces in a path: how its object is found, or null when it names no object (a figure). */
export type Locators = Readonly<Record<string, Locator | null>>;

const HOUSE: Place = { planId: null, isPublic: true };

/** One text for what is not there and for what the asker may not see. */
function absent(): AppError {
  return new AppError('not_found', 'There is nothing at this address.');
}

function refusal(actor: Actor): AppError {
  if (actor.role === 'public') return new AppError('unauthenticated', 'Sign in to do this; reading needs no sign-in.');
  return new AppError('forbidden', `The role ${actor.role} may not do this here; ask the plan’s manager.`);
}

/** Refuses what the asker may do nowhere, before anything is read. */
export function assertPermitted(actor: Actor, permission: Permission): void {
  if (!can(actor, permission)) throw refusal(actor);
}

/** For handlers: may the asker do this at this place? */
export function assertCan({ actor }: { actor: Actor }, permission: Permission, place: Place): void {
  if (!can(actor, permission, place)) throw refusal(actor);
}

/** For what a handler finds by itself: refuses what is not there or not to be seen, both alike. */
export function assertSeen({ actor }: { actor: Actor }, place: Place | null): void {
  if (place === null || !can(actor, 'plan.read', place)) throw absent();
}

export function pathNames(operation: Operation): string[] {
  return [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** A path whose object cannot be found cannot be guarded: such an operation is not mounted. */
export function assertLocatable(operation: Operation, locators: Locators): void {
  const strange = pathNames(operation).find((name) => !(name in locators));
  if (strange !== undefined)
    throw new Error(`${operation.method} ${operation.path}: say in compose.ts where a {${strange}} stands`);
}

/** The innermost object of a path; every object must be there, and all of them in one plan. */
async function placeOf(operation: Operation, params: unknown, locators: Locators, db: Reader): Promise<Place> {
  const values = new Map<string, unknown>(Object.entries(params ?? {}));
  let place = HOUSE;
  for (const name of pathNames(operation)) {
    const locate = locators[name] ?? null;
    if (locate === null) continue;
    const found = await locate(db, String(values.get(name)));
    if (found === null) throw absent();
    if (place.planId !== null && found.planId !== place.planId) throw absent();
    place = found;
  }
  return place;
}

interface Question {
  operation: Operation;
  params: unknown;
  actor: Actor;
  db: Reader;
}

/** Refuses what is not there or not to be seen (404, the same for both), and what is seen but may not be done (401, 403). */
export async function authorize({ operation, params, actor, db }: Question, locators: Locators): Promise<void> {
  const place = await placeOf(operation, params, locators, db);
  if (!can(actor, operation.permission, place)) {
    throw can(actor, 'plan.read', place) ? refusal(actor) : absent();
  }
}
