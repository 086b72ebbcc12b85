import type { OwnAccount } from '@atkaruu/shared/accounts/account';
import type { Permission } from '@atkaruu/shared/accounts/permissions';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Field, Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './accounts.module.css';
import { TextField } from './TextField.tsx';
import { useMakeToken, useRevokeToken } from './use-account.ts';

const DAY = 10;
const scopes = {
  read: ['plan.read', 'evidence.read', 'report.read'],
  report: [
    'plan.read',
    'evidence.read',
    'report.read',
    'progress.report',
    'evidence.write',
    'milestone.forecast',
    'report.submit',
  ],
} as const satisfies Record<string, readonly Permission[]>;

export function TokensSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { mutate, error } = useRevokeToken();
  return (
    <Section title={t('account.tokens')} count={format.number(account.tokens.length)}>
      <FormProblem error={error} />
      {account.tokens.length === 0 && <Empty why={t('account.noTokens')} />}
      <ul className={styles.list} hidden={account.tokens.length === 0}>
        {account.tokens.map(({ id, name, hint, expiresAt }) => (
          <li key={id} className={styles.row}>
            <span className={styles.facts}>
              {name}{' '}
              <span className={styles.quiet}>
                {t('account.tokenUntil', { hint, until: format.date(expiresAt.slice(0, DAY)) })}
              </span>
            </span>
            <Button
              variant="default"
              aria-label={t('account.revokeNamed', { name })}
              onClick={() => mutate(id, { onSuccess: () => toast(t('account.revoked')) })}
            >
              {t('account.revoke')}
            </Button>
          </li>
        ))}
      </ul>
      <NewToken />
    </Section>
  );
}

function NewToken() {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<keyof typeof scopes>('read');
  const { mutate, error, isPending, data } = useMakeToken();
  const errorOf = useFieldErrors(error);
  return (
    <div className={styles.narrow}>
      <Form onSubmit={() => mutate({ name, scopes: [...scopes[scope]] }, { onSuccess: () => setName('') })}>
        <FormProblem error={error} />
        <TextField label={t('account.tokenName')} autoComplete="off" value={name} onChange={setName} error={errorOf('/name')} />
        <Field label={t('account.tokenScope')}>
          {(control) => (
            <select
              {...control}
              value={scope}
              onChange={({ currentTarget }) => setScope(currentTarget.value === 'report' ? 'report' : 'read')}
            >
              <option value="read">{t('account.scopeRead')}</option>
              <option value="report">{t('account.scopeReport')}</option>
            </select>
          )}
        </Field>
        <FormButtons>
          <Button type="submit" variant="default" loading={isPending}>
            {t('account.makeToken')}
          </Button>
        </FormButtons>
      </Form>
      {data && (
        <div role="status">
          <p>{t('account.tokenShown')}</p>
          <code className={styles.secret}>{data.data.token}</code>
        </div>
      )}
    </div>
  );
}
