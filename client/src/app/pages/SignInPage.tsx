import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { SignInForm } from '../../features/accounts/SignInForm.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty } from '../../ui/States.tsx';

export function SignInPage() {
  const { t } = useTranslation();
  const { person } = useMe();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={t('sign-in.title')} lead={t('sign-in.lead')} />
      {person === null ? <SignInForm onSignedIn={() => void navigate({ to: '/' })} /> : <Empty why={t('sign-in.out')} />}
    </>
  );
}
