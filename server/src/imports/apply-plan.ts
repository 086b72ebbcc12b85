import { AppError } from '@atkaruu/shared/contract/errors';
import type { LegalAct } from '@atkaruu/shared/contract/fields';
import type { PlanProposal } from '@atkaruu/shared/imports/plan-proposal';
import { defaultThresholds, RULE_VERSION } from '@atkaruu/shared/progress/facts';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { recordChange } from '../audit/index.ts';
import type { WriteContext } from '../http/context.ts';
import { insertPlan, insertPlanVersion, isSlugTaken, type PlanSnapshot, type StoredPlan } from '../plans/index.ts';

export interface VersionParts {
  legalAct: LegalAct | null;
  reason: LocalizedText | null;
  inForceFrom: IsoDate;
}

const LEVELS: LocalizedText[] = [
  { ru: 'Задача', ky: 'Милдет', en: 'Task' },
  { ru: 'Мера', ky: 'Чара', en: 'Measure' },
  { ru: 'Действие', ky: 'Иш-аракет', en: 'Action' },
];

async function freeSlug(context: WriteContext, wanted: string): Promise<string> {
  for (let count = 1; count < 1000; count++) {
    const slug = count === 1 ? wanted : `${wanted.slice(0, 59)}-${count}`;
    if (!(await isSlugTaken(context.tx, slug))) return slug;
  }
  throw new AppError('conflict', 'Every such address is taken; choose another one for the plan.');
}

/** A plan of its own for a file that goes into none, with its first version. */
export async function createImportedPlan(
  context: WriteContext,
  proposal: PlanProposal,
  { legalAct, reason }: Pick<VersionParts, 'legalAct' | 'reason'>,
): Promise<{ plan: StoredPlan; versionId: string }> {
  if (proposal.endsOn < proposal.startsOn)
    throw new AppError('conflict', 'The plan’s last day is before its first; correct the dates.');
  const plan: StoredPlan = {
    id: context.newId(),
    slug: await freeSlug(context, proposal.slug),
    kind: 'imported',
    title: proposal.title,
    description: null,
    startsOn: proposal.startsOn,
    endsOn: proposal.endsOn,
    timeZone: 'Asia/Bishkek',
    reportingPeriod: 'quarter',
    levelNames: LEVELS,
    legalAct,
    thresholds: defaultThresholds,
    ruleVersion: RULE_VERSION,
    isPublic: true,
    version: 1,
  };
  await insertPlan(context.tx, plan, context.now.toISOString());
  const versionId = context.newId();
  await insertPlanVersion(context.tx, plan.id, {
    id: versionId,
    ordinal: 1,
    name: { ru: 'Первоначальный план', ky: 'Баштапкы план', en: 'Original plan' },
    inForceFrom: plan.startsOn,
    legalAct,
    reason,
    recordedAt: context.now.toISOString(),
  });
  await recordChange(context, { kind: 'plan', objectId: plan.id, planId: plan.id, before: null, after: { ...plan } });
  return { plan, versionId };
}

/** The next version of a plan: what the file changes is in force from its day on. */
export async function addPlanVersion(
  context: WriteContext,
  { plan, versions }: PlanSnapshot,
  parts: VersionParts,
): Promise<string> {
  const last = versions.at(-1);
  if (last && parts.inForceFrom < last.inForceFrom) {
    throw new AppError(
      'invalid_body',
      `The plan’s newest version is in force from ${last.inForceFrom}; give that day or a later one.`,
      [{ pointer: '/inForceFrom', code: 'before_last_version', message: `give ${last.inForceFrom} or a later day` }],
    );
  }
  const id = context.newId();
  const ordinal = (last?.ordinal ?? 0) + 1;
  await insertPlanVersion(context.tx, plan.id, {
    id,
    ordinal,
    name: { ru: `Редакция ${ordinal}`, ky: `Редакция ${ordinal}`, en: `Version ${ordinal}` },
    inForceFrom: parts.inForceFrom,
    legalAct: parts.legalAct,
    reason: parts.reason,
    recordedAt: context.now.toISOString(),
  });
  return id;
}
