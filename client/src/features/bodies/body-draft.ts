import type { Body } from '@atkaruu/shared/bodies/body';
import { languages, type Language, type LocalizedText } from '@atkaruu/shared/values/localized-text';

type Texts = Record<Language, string>;

/** What a person types: texts may be empty, aliases stand one to a line. */
export interface BodyFields {
  name: Texts;
  shortName: Texts;
  aliases: Texts;
  kind: Body['kind'];
  parentId: string;
  activeFrom: string;
  activeTo: string;
  succeededBy: string;
  /** The day from which a changed name holds; empty: the name is only corrected. */
  renamedOn: string;
}

function texts(text: LocalizedText | null): Texts {
  return { ru: text?.ru ?? '', ky: text?.ky ?? '', en: text?.en ?? '' };
}

export function fieldsOf(body: Body | null): BodyFields {
  const aliasesIn = (language: Language) =>
    (body?.aliases ?? [])
      .filter((alias) => alias.language === language)
      .map(({ text }) => text)
      .join('\n');
  return {
    name: texts(body?.name ?? null),
    shortName: texts(body?.shortName ?? null),
    aliases: { ru: aliasesIn('ru'), ky: aliasesIn('ky'), en: aliasesIn('en') },
    kind: body?.kind ?? 'ministry',
    parentId: body?.parentId ?? '',
    activeFrom: body?.activeFrom ?? '',
    activeTo: body?.activeTo ?? '',
    succeededBy: body?.succeededBy ?? '',
    renamedOn: '',
  };
}

function localizedOf(typed: Texts): LocalizedText | null {
  const filled = languages.flatMap((language) =>
    typed[language].trim() === '' ? [] : [[language, typed[language].trim()] as const],
  );
  return filled.length === 0 ? null : Object.fromEntries(filled);
}

/** What the API takes; null when no language has a name. */
export function draftOf(fields: BodyFields) {
  const name = localizedOf(fields.name);
  if (name === null) return null;
  return {
    name,
    shortName: localizedOf(fields.shortName),
    kind: fields.kind,
    parentId: fields.parentId || null,
    aliases: languages.flatMap((language) =>
      fields.aliases[language]
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((text) => ({ language, text })),
    ),
    activeFrom: fields.activeFrom || null,
    activeTo: fields.activeTo || null,
    succeededBy: fields.succeededBy || null,
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Only what was changed. Names go along only when one of them did: otherwise the name would be written anew. */
export function changeOf(before: BodyFields, after: BodyFields) {
  const [was, is] = [draftOf(before), draftOf(after)];
  if (was === null || is === null) return null;
  const { name, shortName, ...rest } = is;
  const changed = Object.fromEntries(Object.entries(rest).filter(([key, value]) => !isSame(value, Reflect.get(was, key))));
  const isRenamed = !isSame(name, was.name) || !isSame(shortName, was.shortName);
  const renamedOn = after.renamedOn === '' ? {} : { renamedOn: after.renamedOn };
  return { ...changed, ...(isRenamed ? { name, shortName, ...renamedOn } : {}) };
}
