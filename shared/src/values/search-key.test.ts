import { describe, expect, it } from 'vitest';
import { alphabetKey, searchKey } from './search-key.ts';

describe('searchKey', () => {
  it('finds Өзгөн when “озгон” is typed', () => {
    expect(searchKey('Өзгөн ЖӨБ')).toContain(searchKey('озгон'));
  });
  it('folds case, ё and spaces', () => {
    expect(searchKey('  Приём\u00a0ЗАЯВЛЕНИЙ ')).toBe('прием заявлений');
  });
});

describe('alphabetKey', () => {
  it('keeps the order of the Kyrgyz alphabet', () => {
    const words = ['үй', 'ула', 'өзөн', 'ойон', 'ңа', 'нан', 'ёлка', 'ель', 'ящик'];
    const sorted = [...words].sort((a, b) => (alphabetKey(a) < alphabetKey(b) ? -1 : 1));
    expect(sorted).toEqual(['ель', 'ёлка', 'нан', 'ңа', 'ойон', 'өзөн', 'ула', 'үй', 'ящик']);
  });
});
