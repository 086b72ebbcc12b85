import { useTranslation } from 'react-i18next';
import { MessagesView } from '../../features/messages/MessagesView.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

export function MessagesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('outbox.title')} lead={t('outbox.lead')} />
      <MessagesView />
    </>
  );
}
