import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { usePlan } from '../../api/use-plan.ts';

export function BodiesPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  return <PageHead title={t('bodies.title')} section={localText(plan.title)} />;
}
