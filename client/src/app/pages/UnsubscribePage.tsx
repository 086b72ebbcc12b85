import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EndLetters } from '../../features/notifications/EndLetters.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

const route = getRouteApi('/unsubscribe');

export function UnsubscribePage() {
  const { t } = useTranslation();
  const { token = '' } = route.useSearch();
  return (
    <>
      <PageHead title={t('letters.endTitle')} lead={t('letters.endLead')} />
      <EndLetters token={token} />
    </>
  );
}
