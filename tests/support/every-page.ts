import type { RunningApp } from './start-app.ts';

interface NamedPage {
  name: string;
  path: (app: RunningApp) => Promise<string> | string;
}

const PLAN = 'demonstration';

async function firstTask(app: RunningApp): Promise<string> {
  const { tasks } = await app.as('public');
  const { data } = await tasks.listTasks({ params: { plan: PLAN }, query: { state: ['overdue'], limit: 1 } });
  const [task] = data.items;
  if (task === undefined) throw new Error('the demonstration plan has no overdue task');
  return `/plans/${PLAN}/tasks/${task.id}`;
}

/** One address of each kind of page. */
export const everyPage: readonly NamedPage[] = [
  { name: 'the list of plans', path: () => '/' },
  { name: 'the overview', path: () => `/plans/${PLAN}` },
  { name: 'the overview of a documented plan', path: () => '/plans/optimisation-2018-2023' },
  { name: 'the list of tasks', path: () => `/plans/${PLAN}/tasks` },
  { name: 'a task', path: firstTask },
  { name: 'the milestones', path: () => `/plans/${PLAN}/milestones` },
  { name: 'the bodies', path: () => `/plans/${PLAN}/bodies` },
  { name: 'a body', path: () => `/plans/${PLAN}/bodies/demo-economy` },
  { name: 'report discipline', path: () => `/plans/${PLAN}/compliance` },
  { name: 'the charts over time', path: () => `/plans/${PLAN}/trends` },
  { name: 'the method', path: () => `/plans/${PLAN}/method` },
  { name: 'a figure', path: () => `/plans/${PLAN}/figures/fulfilment` },
  { name: 'outgoing messages', path: () => '/messages' },
  { name: 'the end of letters', path: () => '/unsubscribe?token=x' },
  { name: 'a page that is not there', path: () => '/nowhere' },
];
