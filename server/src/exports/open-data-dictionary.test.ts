import { languages } from '@atkaruu/shared/values/localized-text';
import { describe, expect, it } from 'vitest';
import { openDataDictionary } from './open-data-dictionary.ts';
import { openDataFields } from './open-data-fields.ts';
import { openDataWordsEn } from './open-data-words.en.ts';

describe('the data dictionary', () => {
  it.each(languages)('explains every field in %s', (language) => {
    const entries = openDataDictionary(language);
    expect(entries.filter(({ meaning }) => meaning === '')).toEqual([]);
    expect(new Set(entries.map(({ field }) => field)).size).toBe(entries.length);
  });

  it('has no word for a field that is not published', () => {
    const published = new Set(
      Object.entries(openDataFields).flatMap(([part, fields]) =>
        Object.keys(fields).flatMap((name) => [name, `${part}.${name}`]),
      ),
    );
    expect(Object.keys(openDataWordsEn).filter((key) => !published.has(key))).toEqual([]);
  });
});
