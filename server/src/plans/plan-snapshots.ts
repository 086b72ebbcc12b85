import { hasTakenChangeNumber, type Reader, type Transaction } from '@atkaruu/db';
import { newestChangeNumber, planChangesSince } from '../audit/index.ts';
import type { ReadContext } from '../http/context.ts';
import { listBodies } from '../bodies/index.ts';
import { findPlan, listVersions, planIdOf } from './plan-queries.ts';
import { readTasks } from './plan-snapshot-queries.ts';
import { factsOf, planSnapshot, type PlanSnapshot } from './plan-snapshot.ts';
import { taskFacts, type StoredTask } from './stored-task.ts';

/** A task that an amendment brought is not known before the amendment; those of the first version always were. */
function wasThere({ terms }: StoredTask, { versions }: PlanSnapshot, knownAt: string): boolean {
  const [first] = terms;
  return first === undefined || first.planVersionId === versions[0]?.id || first.recordedAt <= knownAt;
}

/** The facts as they were known at an instant: what was recorded later is left out. */
export function knownBy(snapshot: PlanSnapshot, knownAt: string | undefined): PlanSnapshot['facts'] {
  if (knownAt === undefined) return snapshot.facts;
  return factsOf(
    snapshot.plan,
    snapshot.facts.successors,
    snapshot.tasks.filter((task) => wasThere(task, snapshot, knownAt)).map((task) => taskFacts(task, snapshot.plan, knownAt)),
  );
}

async function readWhole(db: Reader, planId: string, seq: number): Promise<PlanSnapshot> {
  const plan = await findPlan(db, planId);
  const versions = await listVersions(db, plan.id);
  const bodies = await listBodies(db);
  return planSnapshot({ seq, plan, versions, bodies, tasks: await readTasks(db, plan, versions, null) });
}

/** Brings a snapshot up to date by reading only the tasks that changed since. */
async function refresh(db: Reader, known: PlanSnapshot, seq: number): Promise<PlanSnapshot> {
  if (known.seq === seq) return known;
  const { taskIds, isWide } = await planChangesSince(db, known.plan.id, known.seq);
  if (isWide) return readWhole(db, known.plan.id, seq);
  if (taskIds.length === 0) return known.at(seq);
  return known.withChangedTasks(seq, taskIds, await readTasks(db, known.plan, known.versions, taskIds));
}

const MOST_PLANS = 20;

/**
 * The plans in memory. Correct with several instances of the program: every read asks the store for its newest change number,
 * which is numbered under a lock held until commit, and brings the snapshot up to it.
 */
export class PlanSnapshots {
  #known = new Map<string, PlanSnapshot>();
  #idBySlug = new Map<string, string>();

  /** As of the change number of the request, which was read before anything else: the facts may be newer, never older. */
  async read({ db, changeNumber: seq }: Pick<ReadContext, 'db' | 'changeNumber'>, idOrSlug: string): Promise<PlanSnapshot> {
    const id = this.#idBySlug.get(idOrSlug) ?? idOrSlug;
    const found = this.#known.get(id);
    if (found?.seq === seq) return found;
    return this.#readAnew(db, found ? id : await planIdOf(db, idOrSlug), seq);
  }

  async #readAnew(db: Reader, id: string, seq: number): Promise<PlanSnapshot> {
    const known = this.#known.get(id);
    const snapshot = known && known.seq < seq ? await refresh(db, known, seq) : await readWhole(db, id, seq);
    this.#keep(snapshot);
    return snapshot;
  }

  /** What a transaction sees, its own uncommitted changes included; kept only if it has made none. */
  async within(tx: Transaction, planId: string): Promise<PlanSnapshot> {
    const seq = await newestChangeNumber(tx);
    const known = this.#known.get(planId);
    if (!known || known.seq > seq) return readWhole(tx, planId, seq);
    const snapshot = await refresh(tx, known, seq);
    if (!hasTakenChangeNumber(tx)) this.#keep(snapshot);
    return snapshot;
  }

  /** The plan of a task, if it is known without asking the store: a task never moves to another plan. */
  planOfKnownTask(taskId: string): string | null {
    for (const { plan, byId } of this.#known.values()) if (byId.has(taskId)) return plan.id;
    return null;
  }

  /** Takes up a committed change of one task without reading it back, if nothing else was changed in between. */
  takeUp(before: PlanSnapshot, seq: number, task: StoredTask): void {
    const known = this.#known.get(before.plan.id);
    if (known === before && seq === before.seq + 1) this.#keep(before.withChangedTasks(seq, [task.id], [task]));
  }

  #keep(snapshot: PlanSnapshot): void {
    const newer = this.#known.get(snapshot.plan.id);
    if (newer && newer.seq > snapshot.seq) return;
    this.#known.delete(snapshot.plan.id);
    this.#known.set(snapshot.plan.id, snapshot);
    this.#idBySlug.set(snapshot.plan.slug, snapshot.plan.id);
    const oldest = this.#known.size > MOST_PLANS ? this.#known.keys().next().value : undefined;
    if (oldest !== undefined) this.#known.delete(oldest);
  }
}
