import type { ServiceType } from '@atkaruu/shared/tasks/task';
import type { Trilingual } from '../localized.ts';
import type { BodyKey } from './body-keys.ts';

/** The kind of work decides what its reports, milestones and evidence speak of. */
export const works = ['act', 'training', 'system', 'study', 'building', 'outreach'] as const;
export type Work = (typeof works)[number];

/** A leaf of the demonstration plan as it is written in the original version. */
export interface Action {
  title: Trilingual;
  result?: Trilingual;
  due: string;
  lead: BodyKey;
  co?: readonly BodyKey[];
  /** «По согласованию»: asked, not ordered. */
  agreed?: readonly BodyKey[];
  support?: readonly BodyKey[];
  work: Work;
  weight?: number;
  /** Came into the plan with the second version. */
  since?: 2;
}

export interface Measure {
  title: Trilingual;
  serviceType?: ServiceType;
  actions: readonly Action[];
}

export interface PlanTask {
  title: Trilingual;
  serviceType: ServiceType | null;
  measures: readonly Measure[];
}
