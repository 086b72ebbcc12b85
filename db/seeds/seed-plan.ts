import type { Deadline } from '@atkaruu/shared/deadlines/deadline';
import type { PlanKind, Source } from '@atkaruu/shared/plans/plan';
import type { BodyRole, CauseCode, Claim, Standing } from '@atkaruu/shared/progress/facts';
import type { bodyKinds } from '@atkaruu/shared/bodies/body';
import type { evidenceKinds, ServiceType } from '@atkaruu/shared/tasks/task';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Language } from '@atkaruu/shared/values/localized-text';
import type { PeriodLength } from '@atkaruu/shared/values/period';
import type { Trilingual } from './localized.ts';

/** A whole plan as plain values, in the words of the domain. `recordedAt` is an ISO instant with milliseconds. */
export interface SeedPlan {
  id: string;
  slug: string;
  kind: PlanKind;
  title: Trilingual;
  description: Trilingual;
  startsOn: IsoDate;
  endsOn: IsoDate;
  timeZone: string;
  reportingPeriod: PeriodLength;
  levelNames: readonly Trilingual[];
  legalAct: SeedLegalAct | null;
  versions: readonly SeedVersion[];
  bodies: readonly SeedBody[];
  tasks: readonly SeedTask[];
  milestones: readonly SeedMilestone[];
  entries: readonly SeedEntry[];
  evidence: readonly SeedEvidence[];
  sources: readonly SeedSource[];
}

export interface SeedLegalAct {
  title: Trilingual;
  number: string | null;
  issuedOn: IsoDate | null;
  issuer: Trilingual | null;
  url: string | null;
}

/** In order of time; the first one is the original plan. */
export interface SeedVersion {
  id: string;
  name: Trilingual;
  inForceFrom: IsoDate;
  legalAct: SeedLegalAct | null;
  reason: Trilingual | null;
  recordedAt: string;
}

export interface SeedBody {
  id: string;
  kind: (typeof bodyKinds)[number];
  parentId: string | null;
  /** Oldest first; the first one is from the beginning (`from` null). */
  names: readonly { from: IsoDate | null; name: Trilingual; shortName: Trilingual | null }[];
  aliases: readonly { language: Language; text: string }[];
  activeFrom: IsoDate | null;
  activeTo: IsoDate | null;
  succeededBy: string | null;
}

export interface SeedTask {
  id: string;
  number: string;
  title: Trilingual;
  expectedResult: Trilingual | null;
  serviceType: ServiceType | null;
  /** Only of a leaf. */
  terms: readonly SeedTerms[];
  bodies: readonly { bodyId: string; role: BodyRole }[];
  children: readonly SeedTask[];
}

export interface SeedTerms {
  versionId: string;
  deadlineText: string | null;
  deadline: Deadline | null;
  weight: number | null;
  standing: Standing;
  reason: Trilingual | null;
}

export interface SeedMilestone {
  id: string;
  taskId: string;
  title: Trilingual;
  expert: string | null;
  plannedOn: IsoDate | null;
  achievedOn: IsoDate | null;
  isKey: boolean;
  forecasts: readonly SeedForecast[];
}

export interface SeedForecast {
  forecastOn: IsoDate;
  effectiveOn: IsoDate;
  reason: string | null;
  recordedAt: string;
  recordedBy: string;
}

export interface SeedEntry {
  id: string;
  taskId: string;
  bodyId: string;
  occurrenceOn: IsoDate | null;
  effectiveOn: IsoDate;
  percentComplete: number;
  claim: Claim;
  forecastOn: IsoDate | null;
  narrative: Partial<Trilingual> | null;
  causeCode: CauseCode | null;
  recordedAt: string;
  recordedBy: string;
  verification: SeedVerification | null;
}

export interface SeedVerification {
  verifiedOn: IsoDate;
  recordedAt: string;
  recordedBy: string;
}

export interface SeedEvidence {
  id: string;
  taskId: string;
  entryId: string;
  kind: (typeof evidenceKinds)[number];
  title: Trilingual;
  reference: string | null;
  issuedOn: IsoDate;
  url: string | null;
  recordedAt: string;
}

export interface SeedSource {
  subject: Source['subject'];
  subjectId: string;
  fact: Trilingual;
  title: Trilingual;
  publishedOn: IsoDate | null;
  url: string | null;
  note: string | null;
}

/** Every task of the plan, a parent before its children. */
export function everyTask(
  tasks: readonly SeedTask[],
  parent: SeedTask | null = null,
): { task: SeedTask; parent: SeedTask | null }[] {
  return tasks.flatMap((task) => [{ task, parent }, ...everyTask(task.children, task)]);
}
