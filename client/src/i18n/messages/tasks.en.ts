export const tasksEn = {
  'tasks.title': 'Tasks',
} as const;
