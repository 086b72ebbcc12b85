import type { PlanTask } from '../outline.ts';
import { legalBasis } from './1-legal-basis.ts';
import { registers } from './2-registers.ts';
import { standards } from './3-standards.ts';
import { access } from './4-access.ts';
import { financing } from './5-finance.ts';
import { lifeSupport } from './6-life-support.ts';
import { social } from './7-social.ts';
import { staffAndCooperation } from './8-staff-cooperation.ts';
import { monitoring } from './9-monitoring.ts';

/** The nine tasks in the order of their numbers. */
export const outline: readonly PlanTask[] = [
  legalBasis,
  registers,
  standards,
  access,
  financing,
  lifeSupport,
  social,
  staffAndCooperation,
  monitoring,
];
