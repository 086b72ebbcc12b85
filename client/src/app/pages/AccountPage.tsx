import { useTranslation } from 'react-i18next';
import { AccountView } from '../../features/accounts/AccountView.tsx';
import { LettersSection } from '../../features/notifications/LettersSection.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

export function AccountPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('account.title')} />
      <AccountView />
      <LettersSection />
    </>
  );
}
