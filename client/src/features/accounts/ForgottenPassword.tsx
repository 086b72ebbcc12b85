import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accounts } from '../../api/client.ts';
import { Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import styles from './accounts.module.css';
import { TextField } from './TextField.tsx';

/** Asks for a letter with a link. What it says afterwards is the same whether there is such an account or not. */
export function ForgottenPassword() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => accounts.askForReset({ body: { email: email.trim() } }),
  });
  const errorOf = useFieldErrors(error);
  if (isSuccess)
    return (
      <p role="status" className={styles.narrow}>
        {t('forgotten.asked', { email })}
      </p>
    );
  return (
    <div className={styles.narrow}>
      {!isOpen && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('forgotten.open')}
        </Button>
      )}
      {isOpen && (
        <Form onSubmit={() => mutate()}>
          <FormProblem error={error} />
          <TextField
            label={t('forgotten.email')}
            hint={t('forgotten.hint')}
            type="email"
            autoComplete="username"
            value={email}
            onChange={setEmail}
            error={errorOf('/email')}
          />
          <FormButtons>
            <Button type="submit" variant="default" loading={isPending}>
              {t('forgotten.send')}
            </Button>
          </FormButtons>
        </Form>
      )}
    </div>
  );
}
