/** The one policy: who may do what. Routes, queries and screens ask `can`; nothing else decides. */

export const roles = ['administrator', 'plan_manager', 'body_reporter', 'verifier', 'leadership', 'donor'] as const;
export type Role = (typeof roles)[number];

export const permissions = [
  'session.use',
  'plan.read',
  'plan.write',
  'task.write',
  'body.write',
  'milestone.write',
  'milestone.forecast',
  'progress.report',
  'progress.verify',
  'evidence.write',
] as const;
export type Permission = (typeof permissions)[number];

/** Whoever asks: somebody signed in, or the public. */
export interface Actor {
  id: string;
  name: string;
  role: Role | 'public';
}

const readOnly: readonly Permission[] = ['session.use', 'plan.read'];

const grants = {
  administrator: permissions,
  plan_manager: permissions,
  body_reporter: [...readOnly, 'progress.report', 'evidence.write', 'milestone.forecast'],
  verifier: [...readOnly, 'progress.verify'],
  leadership: readOnly,
  donor: readOnly,
  public: readOnly,
} as const satisfies Record<Actor['role'], readonly Permission[]>;

export function can(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  const granted: readonly Permission[] = grants[actor.role];
  return granted.includes(permission);
}

export function permissionsOf(actor: Pick<Actor, 'role'>): readonly Permission[] {
  return grants[actor.role];
}
