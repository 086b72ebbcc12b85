import { usualDueDays } from '@atkaruu/shared/periods/period';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { useLayOut } from './use-periods.ts';

const fields = ['bodiesDueDays', 'coordinatorDueDays'] as const;

/** Lays out the periods of the plan, or moves the due dates of the open ones. */
export function LayOutButton() {
  const { t } = useTranslation();
  const { can } = useMe();
  const layOut = useLayOut();
  const refusalOf = useFieldErrors(layOut.error);
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState({
    bodiesDueDays: String(usualDueDays.bodiesDueDays),
    coordinatorDueDays: String(usualDueDays.coordinatorDueDays),
  });
  if (!can('period.write')) return null;
  const onSubmit = () =>
    layOut.mutate(
      { bodiesDueDays: Number(typed.bodiesDueDays), coordinatorDueDays: Number(typed.coordinatorDueDays) },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('periods.layOut')}
      </Button>
      <Dialog title={t('periods.layOut')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Form onSubmit={onSubmit}>
          <FormProblem error={layOut.error} />
          {fields.map((field) => (
            <Field key={field} label={t(`periods.${field}`)} error={refusalOf(`/${field}`)}>
              {(control) => (
                <input
                  {...control}
                  inputMode="numeric"
                  value={typed[field]}
                  onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <FormButtons>
            <Button type="submit" loading={layOut.isPending}>
              {t('periods.layOut')}
            </Button>
          </FormButtons>
        </Form>
      </Dialog>
    </>
  );
}
