import { isCompleted } from '@atkaruu/shared/progress/state';
import type { Timeline, TimelineItem } from '@atkaruu/shared/timeline/contract';
import { scheduleOf, type Dependency, type ScheduledTask } from '@atkaruu/shared/timeline/schedule';
import { maxDate, minDate, type IsoDate } from '@atkaruu/shared/values/iso-date';
import type { AssessedPlan, PlanRow } from '../tasks/index.ts';

type Span = NonNullable<TimelineItem['current']>;
type Leaf = NonNullable<PlanRow['leaf']>;

function spanOf(startsOn: IsoDate, dueOn: IsoDate | null): Span | null {
  return dueOn === null ? null : { startsOn: minDate(startsOn, dueOn), dueOn };
}

function scheduled({ task, terms, assessment }: Leaf, on: IsoDate): ScheduledTask {
  const { dueOn } = terms;
  const { completedOn, forecastOn, state, standing } = assessment;
  const isDone = isCompleted(state) || standing !== 'in_force';
  const late = state === 'overdue' ? on : null;
  const expectedOn = [dueOn, forecastOn, late].reduce(
    (latest, day) => (latest === null ? day : maxDate(latest, day ?? latest)),
    null,
  );
  return { id: task.id, startsOn: terms.startsOn, dueOn, expectedOn: completedOn ?? expectedOn, isCompleted: isDone };
}

/** Of every parent: from the first start to the last day below it. */
function spansAbove(rows: readonly PlanRow[], spanOfLeaf: (row: PlanRow) => Span | null): Map<string, Span> {
  const spans = new Map<string, Span>();
  const parentOf = new Map(rows.map(({ task }) => [task.id, task.parentId]));
  for (const row of rows) {
    const own = spanOfLeaf(row);
    if (own === null) continue;
    for (let at = row.task.parentId; at !== null; at = parentOf.get(at) ?? null) {
      const above = spans.get(at) ?? own;
      spans.set(at, { startsOn: minDate(above.startsOn, own.startsOn), dueOn: maxDate(above.dueOn, own.dueOn) });
    }
  }
  return spans;
}

/** The rows of the plan on one scale of time, and where each of them ends. */
export function buildTimeline({ rows, snapshot, assessment, on }: AssessedPlan, links: readonly Dependency[]): Timeline {
  const { byId, criticalChain } = scheduleOf(
    assessment.leaves.map((leaf) => scheduled(leaf, on)),
    links,
  );
  const critical = new Set(criticalChain);
  const currentOf = ({ leaf }: PlanRow) => (leaf ? spanOf(leaf.terms.startsOn, leaf.terms.dueOn) : null);
  const firstOf = ({ leaf }: PlanRow) => {
    const first = leaf?.task.terms[0];
    return first ? spanOf(first.startsOn, first.dueOn) : null;
  };
  const [above, firstAbove] = [spansAbove(rows, currentOf), spansAbove(rows, firstOf)];
  const items = rows.map((row): TimelineItem => {
    const { task, depth, leaf } = row;
    const projection = byId.get(task.id);
    return {
      taskId: task.id,
      number: task.number,
      title: task.title,
      depth,
      isLeaf: leaf !== null,
      baseline: leaf ? firstOf(row) : (firstAbove.get(task.id) ?? null),
      current: leaf ? currentOf(row) : (above.get(task.id) ?? null),
      endsOn: projection?.endsOn ?? null,
      movedDays: projection?.movedDays ?? 0,
      movedBy: projection?.movedBy ?? null,
      isCritical: critical.has(task.id),
      state: leaf?.assessment.state ?? null,
      light: leaf?.assessment.light ?? null,
      milestones: task.milestones.map(({ id, title, plannedOn, achievedOn }) => ({
        id,
        title,
        plannedOn,
        achievedOn: achievedOn !== null && achievedOn <= on ? achievedOn : null,
      })),
    };
  });
  const { plan } = snapshot;
  const dependencies = links.map(({ taskId, predecessorId, lagDays }) => ({ taskId, predecessorId, lagDays }));
  return { planId: plan.id, asOf: on, startsOn: plan.startsOn, endsOn: plan.endsOn, items, dependencies, criticalChain };
}
