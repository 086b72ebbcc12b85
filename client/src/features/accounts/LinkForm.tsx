import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accounts } from '../../api/client.ts';
import { explainProblem } from '../../api/explain-problem.ts';
import { FieldGroup, Form, FormButtons, useFieldErrors } from '../../ui/Field.tsx';
import { Empty, ErrorState } from '../../ui/States.tsx';
import styles from './accounts.module.css';
import { TextField } from './TextField.tsx';

/** What stands behind the # of a link; the address is cleaned at once, so that no history keeps it. */
function takeToken(): string {
  const token = window.location.hash.slice(1);
  if (token !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
  return token;
}

export function LinkForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [token] = useState(takeToken);
  const [password, setPassword] = useState('');
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      accounts.useLink({ body: { token, password, ...(email === '' ? {} : { email }), ...(name === '' ? {} : { name }) } }),
    onSuccess: onDone,
  });
  const errorOf = useFieldErrors(error);
  const { fields } = explainProblem(error);
  if (!/^[\w-]{43}$/.test(token)) return <Empty why={t('link.missing')} />;
  const isSpent = fields.some(({ pointer }) => pointer === '/token');
  const asksForEmail = email !== '' || fields.some(({ pointer }) => pointer === '/email');

  return (
    <div className={styles.narrow}>
      <Form onSubmit={() => mutate()}>
        {isSpent && (
          <p role="alert" className={styles.wrong}>
            {t('link.spent')}
          </p>
        )}
        {error !== null && fields.length === 0 && <ErrorState error={error} />}
        <TextField
          label={t('account.new')}
          hint={t('link.passwordHint')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          error={errorOf('/password')}
        />
        {asksForEmail && (
          <FieldGroup legend={t('link.first')}>
            <TextField
              label={t('sign-in.email')}
              type="email"
              autoComplete="username"
              value={email}
              onChange={setEmail}
              error={errorOf('/email')}
            />
            <TextField label={t('link.name')} autoComplete="name" value={name} onChange={setName} />
          </FieldGroup>
        )}
        <FormButtons>
          <Button type="submit" loading={isPending}>
            {t('link.save')}
          </Button>
        </FormButtons>
      </Form>
    </div>
  );
}
