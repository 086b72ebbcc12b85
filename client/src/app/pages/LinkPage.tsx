import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkForm } from '../../features/accounts/LinkForm.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { useToast } from '../../ui/Toast.tsx';

export function LinkPage() {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const onDone = () => {
    toast(t('link.saved'));
    void navigate({ to: '/sign-in' });
  };
  return (
    <>
      <PageHead title={t('link.title')} lead={t('link.lead')} />
      <LinkForm onDone={onDone} />
    </>
  );
}
