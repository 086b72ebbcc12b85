import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { MethodText } from '../../features/reports/MethodText.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

export function MethodPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  return (
    <>
      <PageHead
        title={t('method.title')}
        section={localText(plan.title)}
        lead={t('method.lead')}
        above={t('method.version', { version: plan.ruleVersion })}
      />
      <MethodText />
    </>
  );
}
