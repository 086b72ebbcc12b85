import { useTranslation } from 'react-i18next';
import { useDashboard } from '../../api/use-dashboard.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { ComplianceSection } from '../../features/reports/ComplianceSection.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';

/** Which body reports in time, and which is silent. */
export function CompliancePage() {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const plan = usePlan();
  const { asOf } = useStatusDate();
  const { data: figures, error, refetch } = useDashboard();
  return (
    <>
      <PageHead
        title={t('compliance.strip')}
        section={localText(plan.title)}
        lead={t('overview.asOf', { date: format.date(asOf) })}
      />
      {figures ? (
        <ComplianceSection figures={figures} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading lines={8} height={480} />
      )}
    </>
  );
}
