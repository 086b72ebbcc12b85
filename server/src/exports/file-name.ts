import type { PlanKind } from '@atkaruu/shared/plans/plan';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { inLanguage, type Language, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { wordOf } from '@atkaruu/shared/words/domain-words';

// File systems count bytes (255 of them at most), and a Cyrillic letter has two.
const MOST_TITLE_BYTES = 150;

// Refused by Windows, or able to disguise a name: separators, quotes, wildcards, control characters and writing directions.
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

function shortened(text: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(kept + segment) > MOST_TITLE_BYTES) return `${kept.replace(/\s+\S*$/u, '')}…`;
    kept += segment;
  }
  return kept;
}

export type FileExtension = 'csv' | 'xlsx' | 'json' | 'docx' | 'pdf' | 'pptx' | 'ics' | 'iati.xml' | 'mspdi.xml';

interface NamedPlan {
  title: LocalizedText;
  slug: string;
  kind: PlanKind;
}

/** `План оптимизации 2021-06-01 (условные данные).xlsx`: what, as of when and, for a demonstration, that it is made up. */
export function fileName(plan: NamedPlan, asOf: IsoDate, language: Language, extension: FileExtension): string {
  const warning = plan.kind === 'demonstration' ? ` (${wordOf(language, 'planKind.demonstration').toLowerCase()})` : '';
  // The title of the demonstration plan says it too.
  const title = inLanguage(plan.title, language).text.replace(warning, '').replace(UNFIT, ' ').replace(/\s+/gu, ' ');
  const tidy = title.replace(/^[\s.]+|[\s.]+$/gu, '');
  return `${shortened(tidy === '' ? plan.slug : tidy)} ${asOf}${warning}.${extension}`;
}
