import type { Body } from '@atkaruu/shared/bodies/body';
import { describe, expect, it } from 'vitest';
import { changeOf, draftOf, fieldsOf } from './body-draft.ts';

const body: Body = {
  id: 'economy',
  name: { ru: 'Министерство экономики' },
  shortName: { ru: 'МЭ' },
  kind: 'ministry',
  parentId: null,
  aliases: [
    { language: 'ru', text: 'Минэкономики' },
    { language: 'en', text: 'Economy Ministry' },
  ],
  activeFrom: null,
  activeTo: null,
  succeededBy: null,
  names: [{ name: { ru: 'Министерство экономики' }, shortName: { ru: 'МЭ' }, from: null }],
  predecessors: [],
  isActive: true,
  version: 1,
};

describe('the form of a body', () => {
  it('gives back what it was filled with', () => {
    const { name, shortName, kind, parentId, aliases, activeFrom, activeTo, succeededBy } = body;
    expect(draftOf(fieldsOf(body))).toEqual({ name, shortName, kind, parentId, aliases, activeFrom, activeTo, succeededBy });
  });

  it('needs a name in one language at least', () => {
    expect(draftOf(fieldsOf(null))).toBeNull();
  });

  it('sends only what was changed, and leaves the names alone', () => {
    const before = fieldsOf(body);
    expect(changeOf(before, { ...before, kind: 'agency' })).toEqual({ kind: 'agency' });
  });

  it('sends a new name with the day it holds from', () => {
    const before = fieldsOf(body);
    const after = { ...before, name: { ...before.name, ru: 'Министерство экономики и финансов' }, renamedOn: '2021-02-05' };
    expect(changeOf(before, after)).toEqual({
      name: { ru: 'Министерство экономики и финансов' },
      shortName: { ru: 'МЭ' },
      renamedOn: '2021-02-05',
    });
  });
});
