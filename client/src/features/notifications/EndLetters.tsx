import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty, ErrorState } from '../../ui/States.tsx';
import { useEndLetters } from './use-wishes.ts';

/** Ends letters only when asked: programs that look at every link of a letter must not end them by that. */
export function EndLetters({ token }: { token: string }) {
  const { t } = useTranslation();
  const { mutate, error, isPending, isSuccess } = useEndLetters();
  if (token === '') return <Empty why={t('link.missing')} />;
  if (isSuccess) return <p role="status">{t('letters.ended')}</p>;
  return (
    <>
      {error && <ErrorState error={error} />}
      <Button loading={isPending} onClick={() => mutate(token)}>
        {t('letters.end')}
      </Button>
    </>
  );
}
