import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormButtons } from '../../ui/Field.tsx';
import { ErrorState } from '../../ui/States.tsx';
import styles from './accounts.module.css';
import { TextField } from './TextField.tsx';
import { refusalOf, useSignIn } from './use-sign-in.ts';

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksForCode, setAsksForCode] = useState(false);
  const { mutate, error, isPending } = useSignIn();
  const refusal = refusalOf(error);

  const onSubmit = () => {
    mutate(
      { email, password, ...(code === '' ? {} : { totp: code }) },
      {
        onSuccess: onSignedIn,
        onError: (failure) => {
          if (refusalOf(failure) === 'second_factor_required') setAsksForCode(true);
        },
      },
    );
  };

  return (
    <div className={styles.narrow}>
      <Form onSubmit={onSubmit}>
        {(refusal === 'wrong_credentials' || refusal === 'invalid_body') && (
          <p role="alert" className={styles.wrong}>
            {t('sign-in.wrong')}
          </p>
        )}
        {error !== null &&
          refusal !== 'wrong_credentials' &&
          refusal !== 'invalid_body' &&
          refusal !== 'second_factor_required' && <ErrorState error={error} />}
        <TextField label={t('sign-in.email')} type="email" autoComplete="username" value={email} onChange={setEmail} />
        <TextField
          label={t('sign-in.password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        {asksForCode && (
          <TextField
            label={t('sign-in.code')}
            hint={t('sign-in.codeHint')}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
        )}
        <FormButtons>
          <Button type="submit" loading={isPending}>
            {t('sign-in.submit')}
          </Button>
        </FormButtons>
      </Form>
    </div>
  );
}
