// Sentences of reports are in shared and have the same forms.
export type { Kyrgyz, Russian } from '@atkaruu/shared/words/plural-keys';
