import type { Account, GivenGrant, OneTimeLink } from '@atkaruu/shared/accounts/account';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bodies } from '../../api/client.ts';
import { planListOptions } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './accounts.module.css';
import { GrantFields } from './GrantFields.tsx';
import { GrantList, nothing } from './GrantList.tsx';
import { TextField } from './TextField.tsx';
import { useChangePerson, useInvite } from './use-people.ts';

function useScopes() {
  const plans = useQuery(planListOptions);
  const all = useQuery({
    queryKey: ['all-bodies'],
    queryFn: async ({ signal }) => (await bodies.listBodies({}, { signal })).data.items,
  });
  return { plans: plans.data ?? [], bodies: all.data ?? [] };
}

/** The address to hand over; the secret stands behind the #. */
export function LinkToGive({ name, link }: { name: string; link: OneTimeLink & { isMailed: boolean } }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="status">
      <p>{t('people.link', { name, until: format.date(link.expiresAt.slice(0, 10)) })}</p>
      <code className={styles.secret}>{new URL(link.url, window.location.origin).href}</code>
      {link.isMailed && <p>{t('people.mailed')}</p>}
    </div>
  );
}

export function InvitePerson() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('people.invite')}</Button>
      <Dialog title={t('people.invite')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <InviteForm />
      </Dialog>
    </>
  );
}

function InviteForm() {
  const { t } = useTranslation();
  const scopes = useScopes();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [grant, setGrant] = useState(nothing);
  const { mutate, error, isPending, data } = useInvite();
  const errorOf = useFieldErrors(error);
  if (data) return <LinkToGive name={data.data.account.name} link={data.data.link} />;
  return (
    <Form onSubmit={() => mutate({ name, email, grants: [grant] })}>
      <FormProblem error={error} />
      <TextField label={t('people.name')} autoComplete="off" value={name} onChange={setName} error={errorOf('/name')} />
      <TextField
        label={t('sign-in.email')}
        type="email"
        autoComplete="off"
        value={email}
        onChange={setEmail}
        error={errorOf('/email')}
      />
      <GrantFields grant={grant} {...scopes} onChange={setGrant} />
      <FormButtons>
        <Button type="submit" loading={isPending}>
          {t('people.send')}
        </Button>
      </FormButtons>
    </Form>
  );
}

export function ChangeRole({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" aria-label={t('people.changeRoleNamed', { name: account.name })} onClick={() => setOpen(true)}>
        {t('people.changeRole')}
      </Button>
      <Dialog title={t('people.changeRoleNamed', { name: account.name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <RoleForm account={account} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function RoleForm({ account, onDone }: { account: Account; onDone: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const scopes = useScopes();
  const [grants, setGrants] = useState<readonly GivenGrant[]>(account.grants);
  const { mutate, error, isPending } = useChangePerson();
  const onSave = () => {
    mutate(
      { account, grants: [...grants] },
      {
        onSuccess: () => {
          toast(t('people.saved'));
          onDone();
        },
      },
    );
  };
  return (
    <Form onSubmit={onSave}>
      <FormProblem error={error} />
      <GrantList grants={grants} scopes={scopes} onChange={setGrants} />
      <FormButtons>
        <Button type="submit" loading={isPending}>
          {t('people.save')}
        </Button>
      </FormButtons>
    </Form>
  );
}
