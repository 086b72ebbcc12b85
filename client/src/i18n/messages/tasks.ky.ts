import type { Kyrgyz } from '../message-types.ts';
import type { tasksEn } from './tasks.en.ts';

export const tasksKy: Kyrgyz<typeof tasksEn> = {
  'tasks.title': 'Милдеттер',
};
