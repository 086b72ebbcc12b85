import type { Dashboard as DashboardFigures } from '@atkaruu/shared/reports/contract';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { SourcesList } from '../../features/plans/SourcesList.tsx';
import { useSources } from '../../features/plans/use-sources.ts';
import { Dashboard } from '../../features/reports/Dashboard.tsx';
import { headlineOf } from '@atkaruu/shared/reports/headline';
import { HeadlineFigures } from '../../features/reports/HeadlineFigures.tsx';
import { useHeadlineSentence } from '../../features/reports/use-headline-sentence.ts';
import { PlanFacts } from '../../features/reports/PlanFacts.tsx';
import { useDashboard } from '../../api/use-dashboard.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DownloadMenu } from '../../ui/DownloadMenu.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import styles from './OverviewPage.module.css';

export function OverviewPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const plan = usePlan();
  const { asOf } = useStatusDate();
  const { data: figures, error, refetch } = useDashboard();
  return (
    <>
      <PageHead
        title={localText(plan.title)}
        section={t('overview.title')}
        above={<span className="numeric">{t('overview.asOf', { date: format.date(asOf) })}</span>}
        actions={<DownloadMenu />}
      />
      {figures ? (
        <Overview figures={figures} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={8} height={960} />
      )}
    </>
  );
}

function Overview({ figures }: { figures: DashboardFigures }) {
  const { endsOn } = usePlan();
  const sentence = useHeadlineSentence();
  const { weights } = useSearch({ from: '/plans/$plan/' });
  const { isUnmeasured } = headlineOf(figures, endsOn);
  return (
    <>
      <p className={styles.sentence}>{sentence(figures)}</p>
      {isUnmeasured ? (
        <>
          <HeadlineFigures headline={figures.headline} areWeightsEqual={false} isUnmeasured />
          <PlanFacts />
        </>
      ) : (
        <Dashboard figures={figures} areWeightsEqual={weights === 'equal'} />
      )}
      <Sources />
    </>
  );
}

function Sources() {
  const { kind } = usePlan();
  const { data: sources, error, refetch } = useSources();
  // What was made up has no source to show.
  if (kind === 'demonstration') return null;
  if (sources) return <SourcesList sources={sources} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null;
}
