export const taskPageEn = {
  'task-page.title': 'Task',
} as const;
