import type { Account } from '@atkaruu/shared/accounts/account';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './accounts.module.css';
import { ChangeRole, LinkToGive } from './PeopleDialogs.tsx';
import { useChangePerson, useNewLink, usePeople } from './use-people.ts';

export function PeopleView() {
  const { t } = useTranslation();
  const { me, can } = useMe();
  const isAllowed = can('account.manage', { planId: null });
  const { data, error, refetch } = usePeople(isAllowed);
  if (me !== null && !isAllowed) return <Empty why={t('people.forbidden')} />;
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={6} height={360} />;
  return (
    <ul className={styles.list}>
      {data.map((account) => (
        <li key={account.id} className={styles.row}>
          <Person account={account} isMe={account.id === me?.person?.id} />
        </li>
      ))}
    </ul>
  );
}

function Person({ account, isMe }: { account: Account; isMe: boolean }) {
  const { t } = useTranslation();
  const held = account.grants.map(({ role }) => t(`role.${role}`)).join(', ');
  const marks = [
    account.email,
    account.isDemonstration ? t('people.isDemonstration') : null,
    account.isDisabled ? t('people.isDisabled') : null,
    !account.isDemonstration && !account.hasPassword ? t('people.isInvited') : null,
  ];
  return (
    <>
      <div className={styles.facts}>
        <p>
          {account.name} · {held === '' ? t('people.noRole') : held}
        </p>
        <p className={styles.quiet}>{marks.filter((mark) => mark !== null).join(' · ')}</p>
      </div>
      {!account.isDemonstration && <PersonButtons account={account} isMe={isMe} />}
    </>
  );
}

function PersonButtons({ account, isMe }: { account: Account; isMe: boolean }) {
  const { t } = useTranslation();
  const toast = useToast();
  const link = useNewLink();
  const change = useChangePerson();
  const { name, isDisabled } = account;
  const error = link.error ?? change.error;
  return (
    <>
      <div className={styles.buttons}>
        {!isMe && <ChangeRole account={account} />}
        {!isDisabled && (
          <Button variant="default" aria-label={t('people.newLinkNamed', { name })} onClick={() => link.mutate(account.id)}>
            {t('people.newLink')}
          </Button>
        )}
        {!isMe && (
          <Button
            variant="default"
            aria-label={t(isDisabled ? 'people.enableNamed' : 'people.disableNamed', { name })}
            onClick={() => change.mutate({ account, isDisabled: !isDisabled }, { onSuccess: () => toast(t('people.saved')) })}
          >
            {t(isDisabled ? 'people.enable' : 'people.disable')}
          </Button>
        )}
      </div>
      {link.data && <LinkToGive name={name} link={link.data.data} />}
      {error && <ErrorState error={error} />}
    </>
  );
}
