export const bodiesEn = {
  'bodies.title': 'Responsible bodies',
} as const;
