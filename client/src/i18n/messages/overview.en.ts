export const overviewEn = {
  'overview.title': 'Overview',
} as const;
