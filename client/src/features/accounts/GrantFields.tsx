import type { GivenGrant } from '@atkaruu/shared/accounts/account';
import { roles } from '@atkaruu/shared/accounts/permissions';
import type { Body } from '@atkaruu/shared/bodies/body';
import type { Plan } from '@atkaruu/shared/plans/plan';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/LocalText.tsx';
import { Field } from '../../ui/Field.tsx';

interface Props {
  grant: GivenGrant;
  plans: readonly Plan[];
  bodies: readonly Body[];
  onChange: (grant: GivenGrant) => void;
}

/** A role, and where it holds. */
export function GrantFields({ grant, plans, bodies, onChange }: Props) {
  const { t } = useTranslation();
  const textOf = useLocalText();
  return (
    <>
      <Field label={t('people.role')}>
        {(control) => (
          <select
            {...control}
            value={grant.role}
            onChange={({ currentTarget }) =>
              onChange({ ...grant, role: roles.find((role) => role === currentTarget.value) ?? grant.role })
            }
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('people.plan')}>
        {(control) => (
          <select
            {...control}
            value={grant.planId ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ ...grant, planId: currentTarget.value === '' ? null : currentTarget.value })
            }
          >
            <option value="">{t('people.allPlans')}</option>
            {plans.map(({ id, title }) => (
              <option key={id} value={id}>
                {textOf(title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('people.body')} hint={t('people.bodyHint')}>
        {(control) => (
          <select
            {...control}
            value={grant.bodyId ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ ...grant, bodyId: currentTarget.value === '' ? null : currentTarget.value })
            }
          >
            <option value="">{t('people.allBodies')}</option>
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {textOf(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
