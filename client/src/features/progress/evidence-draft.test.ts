import { newEvidenceSchema } from '@atkaruu/shared/evidence/contract';
import { expect, it } from 'vitest';
import { emptyEvidence, toEvidence } from './evidence-draft.ts';

const typed = { ...emptyEvidence, title: 'Приказ', reference: ' № 7 ', issuedOn: '2021-05-01', url: 'https://example.org/' };

it('sends of a document only what belongs to its kind', () => {
  expect(toEvidence({ ...typed, kind: 'legal_act' })).toEqual({
    kind: 'legal_act',
    title: 'Приказ',
    reference: '№ 7',
    issuedOn: '2021-05-01',
    url: null,
  });
  expect(toEvidence({ ...typed, kind: 'link' })).toMatchObject({ reference: null, issuedOn: null, url: 'https://example.org/' });
  expect(newEvidenceSchema.safeParse(toEvidence({ ...typed, kind: 'document' })).success).toBe(true);
  expect(newEvidenceSchema.safeParse(toEvidence(emptyEvidence)).success).toBe(false);
});
