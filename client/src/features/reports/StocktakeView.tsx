import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { forecastSentence } from '@atkaruu/shared/reports/report-sentences';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useSpeech } from '../../i18n/use-speech.ts';
import { headlineOf } from '@atkaruu/shared/reports/headline';
import { useHeadlineSentence } from './use-headline-sentence.ts';
import { StocktakeCounts } from './StocktakeCounts.tsx';
import { StocktakeCurve } from './StocktakeCurve.tsx';
import { OverdueByAge, OverdueByBody, WaitingForDecision } from './StocktakeLists.tsx';
import { ComplianceLine } from './ComplianceStrip.tsx';
import styles from './StocktakeView.module.css';

interface Props {
  figures: Dashboard;
  stocktake: Stocktake;
}

export function StocktakeView({ figures, stocktake }: Props) {
  const { t } = useTranslation();
  const { endsOn } = usePlan();
  const sentence = useHeadlineSentence();
  const forecast = forecastSentence(figures.earnedSchedule, stocktake.forecast, useSpeech());
  const summary = <p className={styles.sentence}>{sentence(figures)}</p>;
  if (headlineOf(figures, endsOn).isUnmeasured) return summary;
  return (
    <>
      {summary}
      <div className={styles.grid}>
        <Question title={t('stocktake.where')}>
          <StocktakeCounts figures={figures} stocktake={stocktake} />
        </Question>
        <Question title={t('stocktake.time')} isWide>
          <p className={styles.note}>{forecast}</p>
          <StocktakeCurve figures={figures} forecast={stocktake.forecast} />
        </Question>
        <Question title={t('stocktake.stuck')}>
          <OverdueByBody byBody={figures.byBody} />
          <p className={styles.note}>
            <ComplianceLine figures={figures} />
          </p>
        </Question>
        <Question title={t('stocktake.slips')}>
          <OverdueByAge ageing={figures.ageing} />
        </Question>
        <Question title={t('stocktake.decide')}>
          <WaitingForDecision figures={figures} />
        </Question>
      </div>
    </>
  );
}

function Question({ title, children, isWide = false }: { title: string; children: ReactNode; isWide?: boolean }) {
  const id = useId();
  return (
    <section className={styles.question} aria-labelledby={id} data-wide={isWide}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
