import { can, type Grant } from '@atkaruu/shared/accounts/permissions';
import type { Reminder } from '@atkaruu/shared/notifications/reminders';

type Held = readonly Grant[];

/** Is a person meant by a role that reaches some of these bodies? An administrator may report for all of them, but owes nothing. */
function reportsFor(grants: Held, planId: string, bodyIds: readonly string[]): boolean {
  const reporting = grants.filter(({ role }) => role === 'body_reporter');
  return bodyIds.length > 0 && can({ grants: reporting, only: null }, 'progress.report', { planId, bodyIds });
}

export function manages(grants: Held, planId: string): boolean {
  return grants.some((grant) => grant.role === 'plan_manager' && (grant.planId === null || grant.planId === planId));
}

/** Does a reminder speak to a person with these roles? */
export function isMeant(grants: Held, planId: string, { thing, to }: Reminder): boolean {
  return (
    (to.includes('executor') && reportsFor(grants, planId, thing.executorIds)) ||
    (to.includes('lead') && reportsFor(grants, planId, thing.leadIds)) ||
    (to.includes('manager') && manages(grants, planId))
  );
}

/** Is it the person's own matter: as a reporter of a body that has part in it, or as whoever runs the plan? */
export function isOwn(grants: Held, planId: string, bodyIds: readonly string[]): boolean {
  return manages(grants, planId) || reportsFor(grants, planId, bodyIds);
}
