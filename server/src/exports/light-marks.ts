import type { Light } from '@atkaruu/shared/tasks/task';

/** Shape, word and colour: the shapes are those of the screen. */
export const lightShapes = {
  completed: '✓',
  on_track: '●',
  at_risk: '▲',
  off_track: '■',
  no_report: '×',
  not_due: '○',
} as const satisfies Record<Light, string>;

export const lightFills = {
  completed: '#dfeaf6',
  on_track: '#deefe4',
  at_risk: '#faecd0',
  off_track: '#fadedb',
  no_report: '#e6e9ed',
  not_due: '#ffffff',
} as const satisfies Record<Light, string>;
