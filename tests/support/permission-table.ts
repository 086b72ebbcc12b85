import { actorRoles, can, permissions, type ActorRole, type Permission } from '@atkaruu/shared/accounts/permissions';

const HERE = { planId: 'here', bodyIds: ['ours'] };
const NEXT_DOOR = { planId: 'here', bodyIds: ['theirs'] };
const HOUSE = { planId: null };
const nobody = { grants: [], only: null };

/** What is done to no plan: people and the register of bodies. A role in some plans does not reach it. */
const ofTheHouse: readonly Permission[] = ['account.manage', 'body.write'];

/** How far a permission reaches for somebody with this role in one plan, for one body. */
function reach(role: ActorRole, permission: Permission): string {
  const inOnePlan = { grants: [{ role, planId: 'here', bodyIds: ['ours'] }], only: null };
  const everywhere = { grants: [{ role, planId: null, bodyIds: null }], only: null };
  if (!can(role === 'public' ? nobody : everywhere, permission)) return '–';
  if (can(role === 'public' ? nobody : inOnePlan, permission, HOUSE)) return 'yes';
  if (role === 'public') return 'public plans';
  if (ofTheHouse.includes(permission)) return 'house only';
  if (can(inOnePlan, permission, NEXT_DOOR)) return 'own plans';
  return can(inOnePlan, permission, HERE) ? 'own bodies' : '–';
}

/** docs/permissions.md: made from the policy, so that it cannot say anything else. */
export function permissionTable(): string {
  const head = ['Permission', ...actorRoles.map((role) => role.replace('_', ' '))];
  const rows = permissions.map((permission) => [`\`${permission}\``, ...actorRoles.map((role) => reach(role, permission))]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# Who may do what',
    '',
    'Made from `shared/src/accounts/permissions.ts`; `tests/api/permissions.test.ts` holds this page and the running program to it.',
    '',
    'A role is given in one plan or in all, for one body (with the bodies below it) or for all. *Own plans*: in the plans the role was given in.',
    '*House only*: with the role in every plan.',
    '*Own bodies*: there, and only where one of the own bodies has a role. What may not be seen answers like what is not there (404).',
    'That somebody else confirms a report than who made it, and in another role, is a rule on top of this table.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}
