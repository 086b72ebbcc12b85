import type { Kyrgyz } from '../message-types.ts';
import type { overviewEn } from './overview.en.ts';

export const overviewKy: Kyrgyz<typeof overviewEn> = {
  'overview.title': 'Сереп',
};
