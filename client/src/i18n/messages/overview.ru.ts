import type { Russian } from '../message-types.ts';
import type { overviewEn } from './overview.en.ts';

export const overviewRu: Russian<typeof overviewEn> = {
  'overview.title': 'Обзор',
};
