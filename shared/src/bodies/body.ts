import { z } from 'zod';
import { idSchema, localized, text } from '../contract/fields.ts';
import { isoDateSchema } from '../values/iso-date.ts';
import { languages } from '../values/localized-text.ts';

export const bodyKinds = [
  'ministry',
  'agency',
  'service',
  'inspectorate',
  'local_government',
  'association',
  'donor_project',
  'commission',
  'other',
] as const;

export const aliasSchema = z.strictObject({ language: z.enum(languages), text: text(300) });

const bodyFields = {
  name: localized(500),
  shortName: localized(100).nullable(),
  kind: z.enum(bodyKinds),
  parentId: idSchema.nullable(),
  aliases: z.array(aliasSchema).max(100),
  /** First day of the body, where known. */
  activeFrom: isoDateSchema.nullable(),
  /** Last day of the body. */
  activeTo: isoDateSchema.nullable(),
  /** The body that took over on the day after `activeTo`. */
  succeededBy: idSchema.nullable(),
};

export const bodySchema = z.strictObject({
  id: idSchema,
  ...bodyFields,
  /** The name and short name are those of the status date; earlier and later ones stand here. */
  names: z.array(z.strictObject({ name: localized(500), shortName: localized(100).nullable(), from: isoDateSchema.nullable() })),
  /** Bodies whose work it took over. */
  predecessors: z.array(idSchema),
  isActive: z.boolean(),
  version: z.int(),
});
export type Body = z.infer<typeof bodySchema>;

export const newBodySchema = z.strictObject({
  ...bodyFields,
  shortName: bodyFields.shortName.default(null),
  kind: bodyFields.kind.default('other'),
  parentId: bodyFields.parentId.default(null),
  aliases: bodyFields.aliases.default([]),
  activeFrom: bodyFields.activeFrom.default(null),
  activeTo: bodyFields.activeTo.default(null),
  succeededBy: bodyFields.succeededBy.default(null),
});

/** `renamedOn` with a new name keeps the old one for figures of its days; without it the name is corrected. */
export const bodyChangeSchema = z.strictObject({ ...bodyFields, renamedOn: isoDateSchema }).partial();
