import { domainWordsRu } from '@atkaruu/shared/words/domain-words.ru';
import { analyticsRu } from './messages/analytics.ru.ts';
import { accountsRu } from './messages/accounts.ru.ts';
import { commonRu } from './messages/common.ru.ts';
import { trendsRu } from './messages/trends.ru.ts';
import { outboxRu } from './messages/outbox.ru.ts';
import { lettersRu } from './messages/letters.ru.ts';
import { tasksRu } from './messages/tasks.ru.ts';
import { stocktakeRu } from '@atkaruu/shared/words/stocktake-words.ru';
import { overviewRu } from '@atkaruu/shared/words/overview-words.ru';
import { milestonesRu } from './messages/milestones.ru.ts';
import { bodiesRu } from './messages/bodies.ru.ts';
import { methodRu } from './messages/method.ru.ts';
import { cycleRu } from './messages/cycle.ru.ts';
import { taskPageRu } from './messages/task-page.ru.ts';
import { downloadsRu } from './messages/downloads.ru.ts';
import { importsRu } from './messages/imports.ru.ts';
import type { MessageKey } from './messages.en.ts';

export const messagesRu = {
  ...domainWordsRu,
  ...commonRu,
  ...accountsRu,
  ...analyticsRu,
  ...outboxRu,
  ...lettersRu,
  ...tasksRu,
  ...trendsRu,
  ...stocktakeRu,
  ...overviewRu,
  ...milestonesRu,
  ...bodiesRu,
  ...methodRu,
  ...cycleRu,
  ...taskPageRu,
  ...importsRu,
  ...downloadsRu,
} satisfies Record<MessageKey, string>;
