import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormButtons } from '../../ui/Field.tsx';
import styles from './accounts.module.css';
import type { ProviderOutcome } from './sign-in-search.ts';
import { TextField } from './TextField.tsx';
import { useFinishSignIn } from './use-sign-in.ts';
import { WrongSecret } from './WrongSecret.tsx';

/** A link and no form: the browser leaves for another site, which the content security policy forbids to forms. */
export function ProviderSignIn({ outcome }: { outcome: ProviderOutcome | null }) {
  const { t } = useTranslation();
  return (
    <div className={styles.narrow}>
      {outcome !== null && outcome !== 'code' && (
        <p role="alert" className={styles.wrong}>
          {t(`sign-in.provider.${outcome}`)}
        </p>
      )}
      <Button component="a" href="/sign-in/provider" fullWidth>
        {t('sign-in.provider')}
      </Button>
      <p className={styles.quiet}>{t('sign-in.orPassword')}</p>
    </div>
  );
}

/** The provider has vouched; the account asks for its own second factor. */
export function ProviderCode({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const { mutate, error, isPending } = useFinishSignIn();
  return (
    <div className={styles.narrow}>
      <Form onSubmit={() => mutate(code, { onSuccess: onSignedIn })}>
        <WrongSecret error={error} />
        <p>{t('sign-in.provider.code')}</p>
        <TextField
          label={t('sign-in.code')}
          hint={t('sign-in.codeHint')}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
        />
        <FormButtons>
          <Button type="submit" loading={isPending}>
            {t('sign-in.submit')}
          </Button>
          <Button component="a" href="/sign-in/provider" variant="default">
            {t('sign-in.provider.again')}
          </Button>
        </FormButtons>
      </Form>
    </div>
  );
}
