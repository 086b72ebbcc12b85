import type { Source } from '@atkaruu/shared/plans/plan';

/** By date, the undated last; sources of one day stay in the order they were entered. */
export function byDate(sources: readonly Source[]): Source[] {
  return [...sources].sort((first, second) => (first.publishedOn ?? '9999').localeCompare(second.publishedOn ?? '9999'));
}

/** A note has no language of its own: one in Latin letters is English here. */
export function languageOfNote(note: string): 'en' | undefined {
  return /[а-яёңөү]/i.test(note) ? undefined : 'en';
}
