import { accountsContract } from './accounts/contract.ts';
import { administrationContract } from './accounts/administration.ts';
import { amendmentsContract } from './amendments/contract.ts';
import { auditContract } from './audit/contract.ts';
import { bodiesContract } from './bodies/contract.ts';
import { decisionsContract } from './decisions/contract.ts';
import { deadlinesContract } from './deadlines/contract.ts';
import { evidenceContract } from './evidence/contract.ts';
import { exportsContract } from './exports/contract.ts';
import { importsContract } from './imports/contract.ts';
import { fundingContract } from './funding/contract.ts';
import { messagesContract } from './messages/contract.ts';
import { notificationsContract } from './notifications/contract.ts';
import { indicatorsContract } from './indicators/contract.ts';
import { milestonesContract } from './milestones/contract.ts';
import { overridesContract } from './overrides/contract.ts';
import { periodsContract } from './periods/contract.ts';
import { plansContract } from './plans/contract.ts';
import { progressContract } from './progress/contract.ts';
import { reportsContract } from './reports/contract.ts';
import { risksContract } from './risks/contract.ts';
import { stocktakeContract } from './reports/stocktake-contract.ts';
import { trendsContract } from './reports/trends-contract.ts';
import { tasksContract } from './tasks/contract.ts';
import { timelineContract } from './timeline/contract.ts';
import { workContract } from './my-work/contract.ts';

/** The whole API. A slice is here or it does not exist. */
export const api = {
  plans: plansContract,
  amendments: amendmentsContract,
  tasks: tasksContract,
  progress: progressContract,
  evidence: evidenceContract,
  milestones: milestonesContract,
  bodies: bodiesContract,
  periods: periodsContract,
  work: workContract,
  reports: reportsContract,
  stocktake: stocktakeContract,
  trends: trendsContract,
  overrides: overridesContract,
  timeline: timelineContract,
  exports: exportsContract,
  imports: importsContract,
  deadlines: deadlinesContract,
  accounts: accountsContract,
  administration: administrationContract,
  audit: auditContract,
  indicators: indicatorsContract,
  funding: fundingContract,
  risks: risksContract,
  decisions: decisionsContract,
  messages: messagesContract,
  notifications: notificationsContract,
};
