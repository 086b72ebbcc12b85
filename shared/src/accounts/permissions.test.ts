import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorRoles, can, permissions, permissionsOf, roles, type Actor, type Grant, type Place } from './permissions.ts';

const grant = (role: Grant['role'], planId: string | null = null, bodyIds: string[] | null = null): Grant => ({
  role,
  planId,
  bodyIds,
});
const asks = (...grants: Grant[]): Pick<Actor, 'grants' | 'only'> => ({ grants, only: null });

const plans = fc.constantFrom('p1', 'p2', 'p3');
const bodies = fc.constantFrom('b1', 'b2', 'b3');
const grants = fc.array(
  fc.record({
    role: fc.constantFrom(...actorRoles),
    planId: fc.option(plans),
    bodyIds: fc.option(fc.uniqueArray(bodies, { minLength: 1, maxLength: 2 })),
  }),
  { maxLength: 4 },
);
const places: fc.Arbitrary<Place> = fc.record({
  planId: fc.option(plans),
  bodyIds: fc.uniqueArray(bodies, { maxLength: 3 }),
  isPublic: fc.boolean(),
});

describe('the policy', () => {
  it('lets the public read what is public and nothing else', () => {
    expect(permissionsOf(asks())).toEqual(['session.use', 'plan.read']);
    expect(can(asks(), 'plan.read', { planId: 'p1', isPublic: true })).toBe(true);
    expect(can(asks(), 'plan.read', { planId: 'p1', isPublic: false })).toBe(false);
    expect(can(asks(), 'plan.read', { planId: 'p1' })).toBe(false);
  });

  it('lets a reporter report for the own bodies in the own plan', () => {
    const reporter = asks(grant('body_reporter', 'p1', ['b1', 'b2']));
    expect(can(reporter, 'progress.report', { planId: 'p1', bodyIds: ['b2', 'b3'] })).toBe(true);
    expect(can(reporter, 'progress.report', { planId: 'p1', bodyIds: ['b3'] })).toBe(false);
    expect(can(reporter, 'progress.report', { planId: 'p2', bodyIds: ['b1'] })).toBe(false);
    expect(can(reporter, 'plan.read', { planId: 'p1', bodyIds: ['b3'] })).toBe(true);
    expect(can(reporter, 'task.write', { planId: 'p1', bodyIds: ['b1'] })).toBe(false);
  });

  it('H09: gives accounts to administrators of the whole house only', () => {
    const house: Place = { planId: null, isPublic: true };
    expect(roles.filter((role) => can(asks(grant(role)), 'account.manage', house))).toEqual(['administrator']);
    expect(can(asks(grant('administrator', 'p1')), 'account.manage', house)).toBe(false);
    expect(can(asks(grant('plan_manager', 'p1')), 'body.write', house)).toBe(false);
  });

  it('H11: lets a shared link read its plan', () => {
    const link = asks(grant('share_link', 'p1'));
    expect(permissions.filter((permission) => can(link, permission, { planId: 'p1' }))).toEqual(['session.use', 'plan.read']);
    expect(can(link, 'plan.read', { planId: 'p2' })).toBe(false);
  });

  it('H32: never widens what a token was made for', () => {
    fc.assert(
      fc.property(grants, places, fc.subarray([...permissions]), (held, place, only) => {
        for (const permission of permissions) {
          const allowed = can({ grants: held, only }, permission, place);
          expect(allowed).toBe(only.includes(permission) && can(asks(...held), permission, place));
        }
      }),
    );
  });

  it('never does at a place what is allowed nowhere, and never loses a right by a further grant', () => {
    fc.assert(
      fc.property(grants, grants, places, (held, more, place) => {
        for (const permission of permissions) {
          if (can(asks(...held), permission, place)) {
            expect(can(asks(...held), permission)).toBe(true);
            expect(can(asks(...held, ...more), permission, place)).toBe(true);
          }
        }
      }),
    );
  });

  it('keeps a grant for one plan out of the others', () => {
    fc.assert(
      fc.property(grants, places, (held, place) => {
        const elsewhere = held.filter(({ planId }) => planId !== null && planId !== place.planId);
        for (const permission of permissions) {
          expect(can(asks(...elsewhere), permission, { ...place, isPublic: false })).toBe(
            ['session.use', 'account.own'].includes(permission) && can(asks(...elsewhere), permission),
          );
        }
      }),
    );
  });
});
