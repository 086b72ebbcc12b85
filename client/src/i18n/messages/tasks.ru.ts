import type { Russian } from '../message-types.ts';
import type { tasksEn } from './tasks.en.ts';

export const tasksRu: Russian<typeof tasksEn> = {
  'tasks.title': 'Задачи',
};
