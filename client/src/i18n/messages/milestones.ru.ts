import type { Russian } from '../message-types.ts';
import type { milestonesEn } from './milestones.en.ts';

export const milestonesRu: Russian<typeof milestonesEn> = {
  'milestones.title': 'Вехи',
};
