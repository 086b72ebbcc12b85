import { roles, type Role } from '@atkaruu/shared/accounts/permissions';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../api/explain-problem.ts';
import { useMe, useSession } from '../api/use-me.ts';
import { Dropdown, DropdownDivider, DropdownHeading, DropdownItem } from '../ui/Dropdown.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useToast } from '../ui/Toast.tsx';

const schemes = ['auto', 'light', 'dark'] as const;

export function PersonMenu() {
  const { t } = useTranslation();
  const { person } = useMe();
  return (
    <Dropdown label={<Icon name="person" />} name={person ? `${t('person.menu')}: ${person.name}` : t('person.menu')} align="end">
      {(close) => (
        <>
          <DropdownHeading>
            {person ? [person.name, person.role && t(`role.${person.role}`)].filter(Boolean).join(' · ') : t('person.public')}
          </DropdownHeading>
          <SessionItems current={person?.role ?? null} onDone={close} />
          <DropdownDivider />
          <SchemeItems />
        </>
      )}
    </Dropdown>
  );
}

function SessionItems({ current, onDone }: { current: Role | null; onDone: () => void }) {
  const { t } = useTranslation();
  const { isDemonstration, person, can } = useMe();
  const navigate = useNavigate();
  const { signIn, signOut } = useSession();
  const toast = useToast();

  // The panel is gone before the answer comes: what follows stands at the promise, not at the component.
  const tellResult = (call: Promise<unknown>, done: string) => {
    onDone();
    call.then(
      () => {
        toast(done);
      },
      (error: unknown) => {
        toast(t(`problem.${explainProblem(error).kind}.what`));
      },
    );
  };
  const onGoTo = (to: '/sign-in' | '/account' | '/people' | '/messages') => {
    onDone();
    void navigate({ to });
  };
  const onSignIn = (role: Role) => {
    tellResult(signIn.mutateAsync(role), t('person.signedIn', { name: t(`role.${role}`) }));
  };
  const onSignOut = () => {
    tellResult(signOut.mutateAsync(), t('person.signedOut'));
  };

  return (
    <>
      {person === null && (
        <DropdownItem
          onClick={() => {
            onGoTo('/sign-in');
          }}
        >
          {t('person.signIn')}
        </DropdownItem>
      )}
      {person !== null && (
        <>
          <DropdownItem
            onClick={() => {
              onGoTo('/account');
            }}
          >
            {t('person.account')}
          </DropdownItem>
          {can('account.manage', { planId: null }) && (
            <DropdownItem
              onClick={() => {
                onGoTo('/people');
              }}
            >
              {t('person.people')}
            </DropdownItem>
          )}
          {can('account.manage', { planId: null }) && (
            <DropdownItem
              onClick={() => {
                onGoTo('/messages');
              }}
            >
              {t('person.messages')}
            </DropdownItem>
          )}
          <DropdownItem onClick={onSignOut}>{t('person.signOut')}</DropdownItem>
        </>
      )}
      {isDemonstration && (
        <div role="group" aria-label={t('person.signInAs')}>
          <DropdownHeading>{t('person.signInAs')}</DropdownHeading>
          {roles.map((role) => (
            <DropdownItem
              key={role}
              isCurrent={role === current}
              onClick={() => {
                onSignIn(role);
              }}
            >
              {t(`role.${role}`)}
            </DropdownItem>
          ))}
        </div>
      )}
    </>
  );
}

function SchemeItems() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div role="group" aria-label={t('scheme.label')}>
      <DropdownHeading>{t('scheme.label')}</DropdownHeading>
      {schemes.map((scheme) => (
        <DropdownItem
          key={scheme}
          isCurrent={scheme === colorScheme}
          onClick={() => {
            setColorScheme(scheme);
          }}
        >
          {t(`scheme.${scheme}`)}
        </DropdownItem>
      ))}
    </div>
  );
}
