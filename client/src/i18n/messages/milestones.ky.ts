import type { Kyrgyz } from '../message-types.ts';
import type { milestonesEn } from './milestones.en.ts';

export const milestonesKy: Kyrgyz<typeof milestonesEn> = {
  'milestones.title': 'Этаптар',
};
