import { previewImport, type ImportPreview, type PreviewQuestion } from '@atkaruu/shared/imports/preview-import';
import { readBodiesIn, type RegisteredBody } from '../../server/src/imports/body-register.ts';
import { readFileTables } from '../../server/src/imports/read-file.ts';

/** A register with these names and no others. */
export function registerOf(names: Readonly<Record<string, string>>): RegisteredBody[] {
  return Object.entries(names).map(([id, name]) => ({
    id,
    names: [{ name: { ru: name }, shortName: null, from: null }],
    aliases: [],
    activeFrom: null,
    activeTo: null,
    succeededBy: null,
  }));
}

const TODAY = '2024-07-01';

/** What a file would bring into a new plan, read by the real readers in this process. */
export async function previewOf(
  bytes: Buffer,
  register: readonly RegisteredBody[] = [],
  more: Partial<PreviewQuestion> = {},
): Promise<ImportPreview & { format: string; details: Readonly<Record<string, string>> }> {
  const file = await readFileTables(bytes);
  const preview = previewImport({
    file,
    fileName: 'plan',
    mapping: null,
    remembered: {},
    decisions: { bodies: {}, deadlines: {}, missing: 'keep' },
    plan: null,
    target: null,
    readBodies: readBodiesIn(register, TODAY),
    today: TODAY,
    ...more,
  });
  return { ...preview, format: file.format, details: file.details };
}
