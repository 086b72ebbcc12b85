import { domainWordsKy } from '@atkaruu/shared/words/domain-words.ky';
import { analyticsKy } from './messages/analytics.ky.ts';
import { accountsKy } from './messages/accounts.ky.ts';
import { commonKy } from './messages/common.ky.ts';
import { trendsKy } from './messages/trends.ky.ts';
import { outboxKy } from './messages/outbox.ky.ts';
import { lettersKy } from './messages/letters.ky.ts';
import { tasksKy } from './messages/tasks.ky.ts';
import { stocktakeKy } from '@atkaruu/shared/words/stocktake-words.ky';
import { overviewKy } from '@atkaruu/shared/words/overview-words.ky';
import { milestonesKy } from './messages/milestones.ky.ts';
import { bodiesKy } from './messages/bodies.ky.ts';
import { methodKy } from './messages/method.ky.ts';
import { cycleKy } from './messages/cycle.ky.ts';
import { taskPageKy } from './messages/task-page.ky.ts';
import { downloadsKy } from './messages/downloads.ky.ts';
import { importsKy } from './messages/imports.ky.ts';
import type { MessageKey } from './messages.en.ts';

export const messagesKy = {
  ...domainWordsKy,
  ...commonKy,
  ...accountsKy,
  ...analyticsKy,
  ...outboxKy,
  ...lettersKy,
  ...tasksKy,
  ...trendsKy,
  ...stocktakeKy,
  ...overviewKy,
  ...milestonesKy,
  ...bodiesKy,
  ...methodKy,
  ...cycleKy,
  ...taskPageKy,
  ...importsKy,
  ...downloadsKy,
} satisfies Record<MessageKey, string>;
