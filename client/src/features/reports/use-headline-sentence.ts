import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { headlineSentence } from '@atkaruu/shared/reports/report-sentences';
import { usePlan } from '../../api/use-plan.ts';
import { useSpeech } from '../../i18n/use-speech.ts';

/** What the figures say, in one sentence of the reader's language. */
export function useHeadlineSentence(): (dashboard: Dashboard) => string {
  const speech = useSpeech();
  const { endsOn } = usePlan();
  return (dashboard) => headlineSentence(dashboard, endsOn, speech);
}
