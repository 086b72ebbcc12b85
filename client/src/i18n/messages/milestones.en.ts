export const milestonesEn = {
  'milestones.title': 'Milestones',
} as const;
