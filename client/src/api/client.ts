import { accountsContract } from '@atkaruu/shared/accounts/contract';
import { auditContract } from '@atkaruu/shared/audit/contract';
import { bodiesContract } from '@atkaruu/shared/bodies/contract';
import { createClient } from '@atkaruu/shared/contract/client';
import { deadlinesContract } from '@atkaruu/shared/deadlines/contract';
import { milestonesContract } from '@atkaruu/shared/milestones/contract';
import { evidenceContract } from '@atkaruu/shared/evidence/contract';
import { periodsContract } from '@atkaruu/shared/periods/contract';
import { plansContract } from '@atkaruu/shared/plans/contract';
import { progressContract } from '@atkaruu/shared/progress/contract';
import { reportsContract } from '@atkaruu/shared/reports/contract';
import { tasksContract } from '@atkaruu/shared/tasks/contract';
import { workContract } from '@atkaruu/shared/work/contract';

const fetchSameOrigin = (url: string, init: RequestInit) => fetch(url, { ...init, credentials: 'same-origin' });

export const accounts = createClient(accountsContract, fetchSameOrigin);
export const audit = createClient(auditContract, fetchSameOrigin);
export const bodies = createClient(bodiesContract, fetchSameOrigin);
export const deadlines = createClient(deadlinesContract, fetchSameOrigin);
export const evidence = createClient(evidenceContract, fetchSameOrigin);
export const milestones = createClient(milestonesContract, fetchSameOrigin);
export const periods = createClient(periodsContract, fetchSameOrigin);
export const plans = createClient(plansContract, fetchSameOrigin);
export const progress = createClient(progressContract, fetchSameOrigin);
export const reports = createClient(reportsContract, fetchSameOrigin);
export const tasks = createClient(tasksContract, fetchSameOrigin);
export const work = createClient(workContract, fetchSameOrigin);
