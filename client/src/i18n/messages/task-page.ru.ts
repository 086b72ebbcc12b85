import type { Russian } from '../message-types.ts';
import type { taskPageEn } from './task-page.en.ts';

export const taskPageRu: Russian<typeof taskPageEn> = {
  'task-page.title': 'Задача',
};
