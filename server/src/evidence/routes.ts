import { AppError } from '@atkaruu/shared/contract/errors';
import type { evidenceContract } from '@atkaruu/shared/evidence/contract';
import type { Handlers } from '../http/context.ts';
import type { PlanSnapshots } from '../plans/index.ts';
import { assertPeriodOpen } from '../periods/index.ts';
import { planOfTask } from '../tasks/index.ts';
import { addEvidence } from './add-evidence.ts';
import { evidenceFolder, readContent } from './content-store.ts';
import { findEvidence } from './evidence-queries.ts';

export function evidenceRoutes(snapshots: PlanSnapshots, dataDir: string): Handlers<typeof evidenceContract> {
  const folder = evidenceFolder(dataDir);
  return {
    async addEvidence({ params, body }, context) {
      const { plan, byId, parents } = await snapshots.within(context.tx, await planOfTask(context.tx, params.task));
      const task = byId.get(params.task);
      if (!task) throw new AppError('not_found', 'There is no such task.');
      if (parents.has(task.id))
        throw new AppError('conflict', `Task ${task.number} is rolled up from its steps; attach the document to a step.`);
      const entry = task.entries.find(({ id }) => id === body.entryId);
      if (entry !== undefined) {
        const bodyIds = entry.bodyId === null ? [] : [entry.bodyId];
        await assertPeriodOpen({ plan, on: entry.effectiveOn, bodyIds, pointer: '/entryId' }, context);
      }
      const entryIds = task.entries.map((entry) => entry.id);
      const place = { task: { id: task.id, planId: plan.id, entryIds, timeZone: plan.timeZone }, folder };
      const evidence = await findEvidence(context.tx, await addEvidence(body, place, context));
      if (!evidence) throw new Error('the evidence was written and is not there');
      return evidence;
    },

    async getEvidenceContent({ params }, { db }) {
      const evidence = await findEvidence(db, params.evidence);
      const file = evidence?.file ?? null;
      if (file === null) throw new AppError('not_found', 'There is no such file.');
      const { name, mediaType, sha256 } = file;
      return { fileName: name, mediaType, content: await readContent(folder, sha256) };
    },
  };
}
