import type { GivenGrant } from '@atkaruu/shared/accounts/account';
import type { Body } from '@atkaruu/shared/bodies/body';
import type { Plan } from '@atkaruu/shared/plans/plan';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { FieldGroup } from '../../ui/Field.tsx';
import styles from './accounts.module.css';
import { GrantFields } from './GrantFields.tsx';

/** The role a form begins with: the most common one. */
export const nothing: GivenGrant = { role: 'body_reporter', planId: null, bodyId: null };

interface Props {
  grants: readonly GivenGrant[];
  scopes: { plans: readonly Plan[]; bodies: readonly Body[] };
  onChange: (grants: readonly GivenGrant[]) => void;
}

/** Every role of a person, each with where it holds; none at all means that the person may only read what is public. */
export function GrantList({ grants, scopes, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      {grants.length === 0 && <p className={styles.quiet}>{t('people.noRoleHint')}</p>}
      {grants.map((grant, index) => {
        const n = format.number(index + 1);
        return (
          <FieldGroup key={index} legend={t('people.roleNumber', { n })}>
            <GrantFields
              grant={grant}
              {...scopes}
              onChange={(changed) => onChange(grants.map((one, at) => (at === index ? changed : one)))}
            />
            <Button
              variant="default"
              aria-label={t('people.removeRoleNamed', { n })}
              onClick={() => onChange(grants.filter((_one, at) => at !== index))}
            >
              {t('people.removeRole')}
            </Button>
          </FieldGroup>
        );
      })}
      <Button variant="default" onClick={() => onChange([...grants, nothing])}>
        {t('people.addRole')}
      </Button>
    </>
  );
}
