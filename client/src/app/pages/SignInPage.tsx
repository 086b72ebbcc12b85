import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { ProviderCode, ProviderSignIn } from '../../features/accounts/ProviderSignIn.tsx';
import { ForgottenPassword } from '../../features/accounts/ForgottenPassword.tsx';
import { SignInForm } from '../../features/accounts/SignInForm.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty } from '../../ui/States.tsx';

export function SignInPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHead title={t('sign-in.title')} lead={t('sign-in.lead')} />
      <WaysIn />
    </>
  );
}

function WaysIn() {
  const { t } = useTranslation();
  const { me, person, sendsMail } = useMe();
  const { provider } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const onSignedIn = () => void navigate({ to: '/' });
  if (person !== null) return <Empty why={t('sign-in.out')} />;
  if (provider === 'code') return <ProviderCode onSignedIn={onSignedIn} />;
  return (
    <>
      {me?.hasProvider === true && <ProviderSignIn outcome={provider ?? null} />}
      <SignInForm onSignedIn={onSignedIn} />
      {sendsMail && <ForgottenPassword />}
    </>
  );
}
