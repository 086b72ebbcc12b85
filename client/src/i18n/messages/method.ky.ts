import type { Kyrgyz } from '../message-types.ts';
import type { methodEn } from './method.en.ts';

export const methodKy: Kyrgyz<typeof methodEn> = {
  'method.title': 'Методика',
};
