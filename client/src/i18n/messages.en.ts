import { domainWordsEn } from '@atkaruu/shared/words/domain-words.en';
import { analyticsEn } from './messages/analytics.en.ts';
import { accountsEn } from './messages/accounts.en.ts';
import { commonEn } from './messages/common.en.ts';
import { trendsEn } from './messages/trends.en.ts';
import { outboxEn } from './messages/outbox.en.ts';
import { lettersEn } from './messages/letters.en.ts';
import { tasksEn } from './messages/tasks.en.ts';
import { stocktakeEn } from '@atkaruu/shared/words/stocktake-words.en';
import { overviewEn } from '@atkaruu/shared/words/overview-words.en';
import { milestonesEn } from './messages/milestones.en.ts';
import { bodiesEn } from './messages/bodies.en.ts';
import { methodEn } from './messages/method.en.ts';
import { cycleEn } from './messages/cycle.en.ts';
import { taskPageEn } from './messages/task-page.en.ts';
import { downloadsEn } from './messages/downloads.en.ts';
import { importsEn } from './messages/imports.en.ts';

/** The source of all keys. */

export const messagesEn = {
  ...domainWordsEn,
  ...commonEn,
  ...accountsEn,
  ...analyticsEn,
  ...outboxEn,
  ...lettersEn,
  ...tasksEn,
  ...trendsEn,
  ...stocktakeEn,
  ...overviewEn,
  ...milestonesEn,
  ...bodiesEn,
  ...methodEn,
  ...cycleEn,
  ...taskPageEn,
  ...importsEn,
  ...downloadsEn,
} as const;

export type MessageKey = keyof typeof messagesEn;
