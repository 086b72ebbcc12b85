/** The one policy: who may do what, and where. Routes, queries and screens ask `can`; nothing else decides. */

/** What a person can be. */
export const roles = ['administrator', 'plan_manager', 'body_reporter', 'verifier', 'leadership', 'donor'] as const;
export type Role = (typeof roles)[number];

/** Whoever holds the address of a shared page, and whoever is not signed in, act as well. */
export const actorRoles = [...roles, 'share_link', 'public'] as const;
export type ActorRole = (typeof actorRoles)[number];

export const permissions = [
  'session.use',
  'account.own',
  'account.manage',
  'plan.read',
  'plan.write',
  'task.write',
  'body.write',
  'milestone.write',
  'milestone.forecast',
  'progress.report',
  'progress.verify',
  'evidence.read',
  'evidence.write',
  'report.read',
  'report.submit',
  'report.verify',
  'period.write',
  'import.write',
  'register.read',
  'indicator.write',
  'funding.write',
  'risk.write',
  'decision.write',
] as const;
export type Permission = (typeof permissions)[number];

/** A role, in one plan (null: in every plan), for some bodies with the bodies below them (null: for every body). */
export interface Grant {
  role: ActorRole;
  planId: string | null;
  bodyIds: readonly string[] | null;
}

/** Whoever asks: somebody signed in, a program with a token, or the public. */
export interface Actor {
  id: string;
  name: string;
  /** The widest of the roles: what the person is called. */
  role: ActorRole;
  grants: readonly Grant[];
  /** A token does only what it was made for; null: everything the person may. */
  only: readonly Permission[] | null;
}

/** Where something stands: the plan (null: it belongs to the whole house) and the bodies that have a role in it. */
export interface Place {
  planId: string | null;
  bodyIds?: readonly string[];
  /** The plan is shown to everybody. */
  isPublic?: boolean;
}

const everybody: readonly Permission[] = ['session.use', 'plan.read'];
const signedIn: readonly Permission[] = [...everybody, 'account.own', 'evidence.read', 'report.read', 'register.read'];

const granted = {
  administrator: permissions,
  plan_manager: permissions.filter((permission) => permission !== 'account.manage'),
  body_reporter: [...signedIn, 'progress.report', 'milestone.forecast', 'evidence.write', 'report.submit'],
  verifier: [...signedIn, 'progress.verify', 'report.verify'],
  leadership: signedIn,
  donor: signedIn,
  share_link: everybody,
  public: everybody,
} as const satisfies Record<ActorRole, readonly Permission[]>;

/** What is done for a body: a grant for some bodies reaches no further than these. Everything else is done to the plan as a whole. */
const forBodies: ReadonlySet<Permission> = new Set<Permission>([
  'milestone.forecast',
  'progress.report',
  'progress.verify',
  'evidence.write',
  'report.submit',
  'report.verify',
]);

/** What is nobody's business but the person's own, or the whole house's: a grant in one plan does not reach it. */
const inNoPlan: ReadonlySet<Permission> = new Set<Permission>(['session.use', 'account.own']);

const publicGrant: Grant = { role: 'public', planId: null, bodyIds: null };

function reaches(grant: Grant, permission: Permission, place: Place): boolean {
  if (inNoPlan.has(permission)) return true;
  if (permission === 'plan.read' && place.isPublic === true) return true;
  if (grant.role === 'public') return false;
  if (grant.planId !== null && grant.planId !== place.planId) return false;
  if (grant.bodyIds === null || !forBodies.has(permission)) return true;
  const bodyIds = grant.bodyIds;
  return (place.bodyIds ?? []).some((bodyId) => bodyIds.includes(bodyId));
}

/** May this be done at this place? Without a place: anywhere at all. */
export function can(actor: Pick<Actor, 'grants' | 'only'>, permission: Permission, place?: Place): boolean {
  if (actor.only !== null && !actor.only.includes(permission)) return false;
  return [...actor.grants, publicGrant].some((grant) => {
    const list: readonly Permission[] = granted[grant.role];
    return list.includes(permission) && (place === undefined || reaches(grant, permission, place));
  });
}

/** What may be done somewhere. */
export function permissionsOf(actor: Pick<Actor, 'grants' | 'only'>): Permission[] {
  return permissions.filter((permission) => can(actor, permission));
}

/** The widest of the roles, in the order they are listed. */
export function widestRole(grants: readonly Pick<Grant, 'role'>[]): ActorRole {
  return actorRoles.find((role) => grants.some((grant) => grant.role === role)) ?? 'public';
}

/** What a person is; null for the public and for a shared link. */
export function personRoleOf({ role }: Pick<Actor, 'role'>): Role | null {
  return roles.find((candidate) => candidate === role) ?? null;
}

/** What a token can be made for: nothing that touches accounts. */
export const tokenScopes = permissions.filter((permission) => !permission.startsWith('account.') && permission !== 'session.use');
