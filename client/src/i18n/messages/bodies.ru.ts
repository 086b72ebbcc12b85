import type { Russian } from '../message-types.ts';
import type { bodiesEn } from './bodies.en.ts';

export const bodiesRu: Russian<typeof bodiesEn> = {
  'bodies.title': 'Ответственные исполнители',
};
