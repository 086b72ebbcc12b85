import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { PasswordSection } from './PasswordSection.tsx';
import { SecondFactorSection } from './SecondFactorSection.tsx';
import { SessionsSection } from './SessionsSection.tsx';
import { TokensSection } from './TokensSection.tsx';
import { useAccount } from './use-account.ts';

export function AccountView() {
  const { t } = useTranslation();
  const { me, person } = useMe();
  const { data, error, refetch } = useAccount(person !== null);
  if (me !== null && person === null) return <Empty why={t('account.signInFirst')} />;
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={6} height={360} />;
  return (
    <>
      {data.hasPassword ? (
        <>
          <PasswordSection />
          <SecondFactorSection account={data} />
        </>
      ) : (
        <Empty why={t('account.noPassword')} />
      )}
      <SessionsSection account={data} />
      <TokensSection account={data} />
    </>
  );
}
