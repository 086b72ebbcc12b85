/** What a column of a file can mean. */
export const importFields = [
  'number',
  'title',
  'expectedResult',
  'deadlineText',
  'startsOn',
  'dueOn',
  'bodies',
  'lead',
  'coExecutors',
  'weight',
  'percentComplete',
  'forecastOn',
  'narrative',
  'taskId',
  'version',
  'parent',
  'level',
] as const;
export type ImportField = (typeof importFields)[number];
