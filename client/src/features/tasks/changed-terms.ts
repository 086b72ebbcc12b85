import type { TaskDetail } from '@atkaruu/shared/tasks/task';

type Terms = TaskDetail['terms'][number];
type TermField = 'deadlineText' | 'dueOn' | 'weight' | 'standing';
const fields = ['deadlineText', 'dueOn', 'weight', 'standing'] as const satisfies readonly TermField[];

/** Each version's terms with what they changed in the ones before; the first change nothing. Newest first. */
export function changedTerms(terms: readonly Terms[]): { terms: Terms; changed: TermField[] }[] {
  const ascending = terms.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1));
  return ascending
    .map((one, index) => {
      const before = ascending[index - 1];
      return { terms: one, changed: before ? fields.filter((field) => before[field] !== one[field]) : [] };
    })
    .toReversed();
}
