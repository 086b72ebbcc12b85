import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, FormButtons, useFieldErrors } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './accounts.module.css';
import { TextField } from './TextField.tsx';
import { useChangePassword } from './use-account.ts';
import { WrongSecret } from './WrongSecret.tsx';

export function PasswordSection() {
  const { t } = useTranslation();
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, error, isPending } = useChangePassword();
  const errorOf = useFieldErrors(error);
  const onChange = () => {
    mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
          toast(t('account.changed'));
        },
      },
    );
  };
  return (
    <Section title={t('account.password')}>
      <div className={styles.narrow}>
        <Form onSubmit={onChange}>
          <WrongSecret error={error} />
          <TextField
            label={t('account.current')}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={errorOf('/current')}
          />
          <TextField
            label={t('account.new')}
            hint={t('link.passwordHint')}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={errorOf('/password')}
          />
          <FormButtons>
            <Button type="submit" loading={isPending}>
              {t('account.change')}
            </Button>
          </FormButtons>
        </Form>
      </div>
    </Section>
  );
}
