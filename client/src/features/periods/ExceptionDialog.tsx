import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field, Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';

interface Props {
  isPending: boolean;
  error: unknown;
  onExcept: (exception: { bodyId: string; until: string; reason: string }) => void;
  onClose: () => void;
}

/** Lets one body report later than the others, for a reason. */
export function ExceptionDialog({ isPending, error, onExcept, onClose }: Props) {
  const { t } = useTranslation();
  const { byId, nameOf } = useBodies();
  const refusalOf = useFieldErrors(error);
  const [typed, setTyped] = useState({ bodyId: '', until: '', reason: '' });
  const onChange = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  return (
    <Dialog title={t('periods.except')} isOpen onClose={onClose}>
      <Form onSubmit={() => onExcept(typed)}>
        <FormProblem error={error} />
        <Field label={t('cycle.body')} error={refusalOf('/bodyId')}>
          {(control) => (
            <select {...control} value={typed.bodyId} onChange={(event) => onChange({ bodyId: event.target.value })}>
              <option value="">–</option>
              {[...byId.keys()].map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('periods.until')} error={refusalOf('/until')}>
          {(control) => (
            <input {...control} type="date" value={typed.until} onChange={(event) => onChange({ until: event.target.value })} />
          )}
        </Field>
        <Field label={t('cycle.reason')} error={refusalOf('/reason')}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={2000}
              value={typed.reason}
              onChange={(event) => onChange({ reason: event.target.value })}
            />
          )}
        </Field>
        <FormButtons>
          <Button type="submit" loading={isPending}>
            {t('periods.except')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cycle.cancel')}
          </Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
