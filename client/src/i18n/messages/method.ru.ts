import type { Russian } from '../message-types.ts';
import type { methodEn } from './method.en.ts';

export const methodRu: Russian<typeof methodEn> = {
  'method.title': 'Методика',
};
