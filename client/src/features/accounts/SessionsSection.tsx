import type { OwnAccount } from '@atkaruu/shared/accounts/account';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { FormProblem } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './accounts.module.css';
import { useEndSession } from './use-account.ts';

const DAY = 10;

export function SessionsSection({ account }: { account: OwnAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const toast = useToast();
  const { mutate, error } = useEndSession();
  return (
    <Section title={t('account.sessions')} count={format.number(account.sessions.length)}>
      <FormProblem error={error} />
      <ul className={styles.list}>
        {account.sessions.map(({ id, device: given, createdAt, seenAt, isThis }) => {
          const device = given === '' ? t('account.unknownDevice') : given;
          const [from, seen] = [format.date(createdAt.slice(0, DAY)), format.date(seenAt.slice(0, DAY))];
          return (
            <li key={id} className={styles.row}>
              <span className={styles.facts}>{t('account.session', { device, from, seen })}</span>
              {isThis ? (
                <span className={styles.quiet}>{t('account.this')}</span>
              ) : (
                <Button
                  variant="default"
                  aria-label={t('account.endNamed', { device })}
                  onClick={() => mutate(id, { onSuccess: () => toast(t('account.ended')) })}
                >
                  {t('account.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
