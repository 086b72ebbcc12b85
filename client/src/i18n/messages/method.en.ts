export const methodEn = {
  'method.title': 'Method',
} as const;
