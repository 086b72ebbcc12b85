import type { OwnAccount } from '@atkaruu/shared/accounts/account';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Form, FormButtons } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './accounts.module.css';
import { QrCode } from './QrCode.tsx';
import { TextField } from './TextField.tsx';
import { useConfirmSecondFactor, useRemoveSecondFactor, useStartSecondFactor } from './use-account.ts';
import { WrongSecret } from './WrongSecret.tsx';

export function SecondFactorSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>([]);
  return (
    <Section title={t('account.secondFactor')}>
      <div className={styles.narrow}>
        <p>
          {account.hasSecondFactor
            ? t('account.secondFactorOn', { n: format.number(account.recoveryCodesLeft) })
            : t('account.secondFactorOff')}
        </p>
        {recoveryCodes.length > 0 && (
          <div role="status">
            <p>{t('account.recovery')}</p>
            <code className={styles.secret}>{recoveryCodes.join(' ')}</code>
          </div>
        )}
        {account.hasSecondFactor ? <RemoveFactor /> : <AddFactor onAdded={setRecoveryCodes} />}
      </div>
    </Section>
  );
}

function AddFactor({ onAdded }: { onAdded: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const start = useStartSecondFactor();
  const confirm = useConfirmSecondFactor();
  const begun = start.data?.data ?? null;
  if (begun === null) {
    return (
      <Form onSubmit={() => start.mutate(password)}>
        <WrongSecret error={start.error} />
        <TextField
          label={t('account.current')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <FormButtons>
          <Button type="submit" variant="default" loading={start.isPending}>
            {t('account.begin')}
          </Button>
        </FormButtons>
      </Form>
    );
  }
  return (
    <Form onSubmit={() => confirm.mutate(code, { onSuccess: ({ data }) => onAdded(data.recoveryCodes) })}>
      <WrongSecret error={confirm.error} />
      <p>{t('account.scan')}</p>
      <QrCode text={begun.uri} label={t('account.scanLabel')} />
      <p className={styles.quiet}>{t('account.secret')}</p>
      <code className={styles.secret}>{begun.secret}</code>
      <TextField label={t('sign-in.code')} autoComplete="one-time-code" value={code} onChange={setCode} />
      <FormButtons>
        <Button type="submit" loading={confirm.isPending}>
          {t('account.confirm')}
        </Button>
      </FormButtons>
    </Form>
  );
}

function RemoveFactor() {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { mutate, error, isPending } = useRemoveSecondFactor();
  return (
    <Form onSubmit={() => mutate({ password, code })}>
      <WrongSecret error={error} />
      <TextField
        label={t('account.current')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <TextField
        label={t('sign-in.code')}
        hint={t('sign-in.codeHint')}
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
      />
      <FormButtons>
        <Button type="submit" variant="default" loading={isPending}>
          {t('account.removeFactor')}
        </Button>
      </FormButtons>
    </Form>
  );
}
