import type { TermsChange, VersionTerms } from './contract.ts';

const fields = ['deadlineText', 'dueOn', 'weight', 'standing'] as const;

/** Which fields two versions state differently; a task in one of them alone differs in all. */
export function differentFields(before: VersionTerms | null, after: VersionTerms | null): TermsChange['fields'] {
  return fields.filter((field) => (before?.[field] ?? null) !== (after?.[field] ?? null));
}
