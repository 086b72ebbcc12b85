import type { Reader, Transaction } from '@atkaruu/db';
import { newestChangeNumber, planChangesSince } from '../audit/index.ts';
import type { ReadContext } from '../http/context.ts';
import { listBodies } from '../bodies/index.ts';
import { findPlan, listVersions, planIdOf } from './plan-queries.ts';
import { readTasks } from './plan-snapshot-queries.ts';
import { factsOf, planSnapshot, taskFacts, withChangedTasks, type PlanSnapshot } from './plan-snapshot.ts';

/** The facts as they were known at an instant: what was recorded later is left out. */
export function knownBy(snapshot: PlanSnapshot, knownAt: string | undefined): PlanSnapshot['facts'] {
  if (knownAt === undefined) return snapshot.facts;
  return factsOf(
    snapshot.plan,
    snapshot.facts.successors,
    snapshot.tasks.map((task) => taskFacts(task, snapshot.plan, knownAt)),
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
  const { taskIds, isWide } = await planChangesSince(db, known.plan.id, known.seq);
  if (isWide) return readWhole(db, known.plan.id, seq);
  if (taskIds.length === 0) return { ...known, seq };
  const fresh = await readTasks(db, known.plan, known.versions, taskIds);
  return withChangedTasks(known, seq, taskIds, fresh);
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
    return this.#readAnew(db, await planIdOf(db, idOrSlug), seq);
  }

  async #readAnew(db: Reader, id: string, seq: number): Promise<PlanSnapshot> {
    const known = this.#known.get(id);
    const snapshot = known && known.seq < seq ? await refresh(db, known, seq) : await readWhole(db, id, seq);
    this.#keep(snapshot);
    return snapshot;
  }

  /** What a transaction sees, its own uncommitted changes included; it is not kept. */
  async within(tx: Transaction, planId: string): Promise<PlanSnapshot> {
    const seq = await newestChangeNumber(tx);
    const known = this.#known.get(planId);
    return known && known.seq <= seq ? refresh(tx, known, seq) : readWhole(tx, planId, seq);
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
