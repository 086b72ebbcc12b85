import type { Reader } from '@atkaruu/db';
import type { DueThing } from '@atkaruu/shared/notifications/reminders';
import type { AssessedLeaf } from '@atkaruu/shared/progress/assessment';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { openPeriodsOf, readReports } from '../periods/index.ts';
import type { PlanSnapshot } from '../plans/index.ts';
import { assessedPlan } from '../tasks/index.ts';

/** A due thing with what a letter says of it. */
export interface NamedThing extends DueThing {
  /** A task's number and title; a body's name for a report. */
  number: string | null;
  title: LocalizedText;
  periodKey: string | null;
  /** Below the address of the plan. */
  path: string;
}

const OPEN = new Set(['in_progress', 'not_started', 'not_due', 'overdue']);

function taskThings(leaves: readonly AssessedLeaf[], { byId }: PlanSnapshot): NamedThing[] {
  return leaves.flatMap(({ task, assessment }) => {
    if (assessment.dueOn === null || !OPEN.has(assessment.state)) return [];
    const withRole = (...roles: string[]) => task.bodies.filter(({ role }) => roles.includes(role)).map(({ bodyId }) => bodyId);
    return [
      {
        kind: 'task' as const,
        id: task.id,
        dueOn: assessment.dueOn,
        executorIds: withRole('lead', 'co_executor'),
        leadIds: withRole('lead'),
        number: task.number,
        title: byId.get(task.id)?.title ?? {},
        periodKey: null,
        path: `/tasks/${task.id}`,
      },
    ];
  });
}

/** The bodies that lead tasks which this body helps to carry out. */
function leadsOf(bodyId: string, snapshot: PlanSnapshot): string[] {
  const ids = snapshot.tasks
    .filter(({ bodies }) => bodies.some((body) => body.bodyId === bodyId && body.role === 'co_executor'))
    .flatMap(({ bodies }) => bodies.filter(({ role }) => role === 'lead').map((body) => body.bodyId));
  return [...new Set(ids)].filter((id) => id !== bodyId);
}

/** Everything in a plan that has a day and is not done: open tasks, reports that were not submitted, periods to close. */
export async function dueThings(db: Reader, snapshot: PlanSnapshot, now: Date): Promise<NamedThing[]> {
  const { plan, bodies } = snapshot;
  const { assessment } = assessedPlan(snapshot, {}, now);
  const reports = await readReports(db, { planId: plan.id }, { now: now.toISOString(), timeZone: plan.timeZone });
  const nameOf = (bodyId: string) => bodies.find(({ id }) => id === bodyId)?.names.at(-1)?.name ?? {};
  const owed = reports
    .filter(({ state }) => state === 'draft' || state === 'returned')
    .map((report) => ({
      kind: 'report' as const,
      id: report.id,
      dueOn: report.dueOn,
      executorIds: [report.bodyId],
      leadIds: leadsOf(report.bodyId, snapshot),
      number: null,
      title: nameOf(report.bodyId),
      periodKey: report.periodKey,
      path: `/periods/${report.periodId}`,
    }));
  const closings = (await openPeriodsOf(db, plan.id, now.toISOString())).map((period) => ({
    kind: 'closing' as const,
    id: period.id,
    dueOn: period.coordinator_due_on,
    executorIds: [],
    leadIds: [],
    number: null,
    title: {},
    periodKey: period.key,
    path: `/periods/${period.id}`,
  }));
  return [...taskThings(assessment.leaves, snapshot), ...owed, ...closings];
}
