import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { LayOutButton } from '../../features/periods/LayOutButton.tsx';
import { PeriodList } from '../../features/periods/PeriodList.tsx';
import { usePeriods } from '../../features/periods/use-periods.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';

export function PeriodsPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const { me } = useMe();
  const { data, error, refetch } = usePeriods();
  return (
    <>
      <PageHead
        title={t('periods.title')}
        section={localText(plan.title)}
        lead={t('periods.lead')}
        actions={data && <LayOutButton />}
      />
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} height={480} />}
      {data?.length === 0 && <Empty why={t('periods.empty')} next={t('periods.emptyNext')} />}
      {data && data.length > 0 && me && <PeriodList periods={data} today={me.today} />}
    </>
  );
}
