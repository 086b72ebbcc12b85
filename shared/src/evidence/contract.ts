import { z } from 'zod';
import { idSchema, localized, optionalText, text } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';
import { taskParams } from '../tasks/contract.ts';
import { evidenceKinds, evidenceSchema } from '../tasks/task.ts';
import { isoDateSchema } from '../values/iso-date.ts';

export const LARGEST_EVIDENCE_BYTES = 20 * 1_048_576;

/** In a form every field is text: a plain title is taken as written in the sender's language. */
export const newEvidenceSchema = z.strictObject({
  kind: z.enum(evidenceKinds),
  title: z.union([text(500), localized(500)]),
  reference: optionalText(200).nullable().default(null),
  issuedOn: isoDateSchema.nullable().default(null),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2000)
    .nullable()
    .default(null),
  /** The report it proves; left out while the report is still being written. */
  entryId: idSchema.nullable().default(null),
});
export type NewEvidence = z.output<typeof newEvidenceSchema>;

export const evidenceContract = defineContract({
  addEvidence: {
    method: 'POST',
    path: '/tasks/{task}/evidence',
    summary: 'Attach a document that proves what is reported: a legal act, a protocol, a link or a file',
    permission: 'evidence.write',
    params: taskParams,
    body: newEvidenceSchema,
    response: evidenceSchema,
    status: 201,
    upload: { maxBytes: LARGEST_EVIDENCE_BYTES },
    errors: [
      'period_closed',
      'not_found',
      'invalid_body',
      'conflict',
      'body_too_large',
      'unsupported_media_type',
      'malformed_request',
      'key_reused',
      'key_in_progress',
      'storage_full',
    ],
  },
  getEvidenceContent: {
    method: 'GET',
    path: '/evidence/{evidence}/content',
    summary: 'The file of a piece of evidence, under the name it came with',
    permission: 'plan.read',
    params: z.strictObject({ evidence: idSchema }),
    query: z.strictObject({}),
    response: z.unknown(),
    produces: 'application/octet-stream',
    errors: ['not_found'],
  },
});
