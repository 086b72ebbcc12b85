import type { Kyrgyz } from '../message-types.ts';
import type { taskPageEn } from './task-page.en.ts';

export const taskPageKy: Kyrgyz<typeof taskPageEn> = {
  'task-page.title': 'Милдет',
};
