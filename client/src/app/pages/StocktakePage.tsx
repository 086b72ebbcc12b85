import { useTranslation } from 'react-i18next';
import { useDashboard } from '../../api/use-dashboard.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { StocktakeView } from '../../features/reports/StocktakeView.tsx';
import { useStocktake } from '../../features/reports/use-stocktake.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DownloadMenu } from '../../ui/DownloadMenu.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';

/** Five questions on one screen and one sheet. */
export function StocktakePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const plan = usePlan();
  const { asOf } = useStatusDate();
  const figures = useDashboard();
  const moved = useStocktake();
  const error = figures.error ?? moved.error;
  const retry = () => void Promise.all([figures.refetch(), moved.refetch()]);
  return (
    <>
      <PageHead
        title={t('stocktake.title')}
        section={localText(plan.title)}
        lead={t('overview.asOf', { date: format.date(asOf) })}
        actions={<DownloadMenu />}
      />
      {figures.data && moved.data ? (
        <StocktakeView figures={figures.data} stocktake={moved.data} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <Loading lines={8} height={640} />
      )}
    </>
  );
}
