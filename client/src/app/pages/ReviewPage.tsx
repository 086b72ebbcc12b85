import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { ReviewDesk } from '../../features/my-work/ReviewDesk.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty } from '../../ui/States.tsx';

export function ReviewPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const { me, can } = useMe();
  return (
    <>
      <PageHead title={t('review.title')} section={localText(plan.title)} lead={t('review.lead')} />
      {me !== null && (can('report.read') ? <ReviewDesk /> : <Empty why={t('work.signIn')} next={t('work.signInNext')} />)}
    </>
  );
}
