import type { Kyrgyz } from '../message-types.ts';
import type { bodiesEn } from './bodies.en.ts';

export const bodiesKy: Kyrgyz<typeof bodiesEn> = {
  'bodies.title': 'Жооптуу аткаруучулар',
};
