import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useStocktake } from '../../features/reports/use-stocktake.ts';
import { TrendsView } from '../../features/trends/TrendsView.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';

export function TrendsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const plan = usePlan();
  const { asOf } = useStatusDate();
  const { data, error, refetch } = useStocktake();
  return (
    <>
      <PageHead
        title={t('trends.title')}
        section={localText(plan.title)}
        lead={t('overview.asOf', { date: format.date(asOf) })}
      />
      {data ? (
        <TrendsView stocktake={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={8} height={960} />
      )}
    </>
  );
}
