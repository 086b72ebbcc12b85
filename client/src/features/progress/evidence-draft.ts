import type { newEvidenceSchema } from '@atkaruu/shared/evidence/contract';
import type { Evidence } from '@atkaruu/shared/tasks/task';
import type { z } from 'zod';

export interface TypedEvidence {
  kind: Evidence['kind'];
  title: string;
  reference: string;
  issuedOn: string;
  url: string;
}

export const emptyEvidence: TypedEvidence = { kind: 'document', title: '', reference: '', issuedOn: '', url: '' };

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What is sent of it: only the fields that belong to its kind. */
export function toEvidence({ kind, title, reference, issuedOn, url }: TypedEvidence): z.input<typeof newEvidenceSchema> {
  const isDated = kind === 'legal_act' || kind === 'protocol';
  return {
    kind,
    title,
    reference: isDated ? orNull(reference) : null,
    issuedOn: isDated ? orNull(issuedOn) : null,
    url: kind === 'link' ? orNull(url) : null,
  };
}
