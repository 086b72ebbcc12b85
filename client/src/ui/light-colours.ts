import type { Light } from '@atkaruu/shared/tasks/task';

/** For charts, which paint with a colour value. */
export const lightColour = {
  completed: 'var(--light-completed)',
  on_track: 'var(--light-on-track)',
  at_risk: 'var(--light-at-risk)',
  off_track: 'var(--light-off-track)',
  no_report: 'var(--light-no-report)',
  not_due: 'var(--light-not-due)',
} as const satisfies Record<Light, string>;
