import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { Field, Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useAddForecast } from './use-milestone-changes.ts';

interface Props {
  milestone: Milestone;
  /** The day the forecast is made on, unless changed: the status date, never later than today. */
  madeOn: IsoDate;
  onDone: () => void;
}

/** A new forecast beside the earlier ones. */
export function ForecastForm({ milestone, madeOn, onDone }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [forecastOn, setForecastOn] = useState(milestone.forecastOn ?? milestone.plannedOn ?? '');
  const [effectiveOn, setEffectiveOn] = useState(madeOn);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const { mutate, error, isPending } = useAddForecast(milestone, idempotencyKey);
  const errorOf = useFieldErrors(error);
  const missing = (value: string) => (isTried && value === '' ? t('field.required') : null);

  const onAddForecast = () => {
    setTried(true);
    if (forecastOn === '' || effectiveOn === '') return;
    mutate(
      { forecastOn, effectiveOn, reason: reason.trim() === '' ? null : reason },
      {
        onSuccess: () => {
          toast(t('milestones.forecastAdded'));
          onDone();
        },
      },
    );
  };

  return (
    <Form onSubmit={onAddForecast}>
      <FormProblem error={error} />
      <Field label={t('milestones.newForecast')} error={missing(forecastOn) ?? errorOf('/forecastOn')}>
        {(control) => (
          <input type="date" {...control} value={forecastOn} required onChange={(event) => setForecastOn(event.target.value)} />
        )}
      </Field>
      <Field
        label={t('milestones.madeOn')}
        hint={t('milestones.madeOnHint')}
        error={missing(effectiveOn) ?? errorOf('/effectiveOn')}
      >
        {(control) => (
          <input type="date" {...control} value={effectiveOn} required onChange={(event) => setEffectiveOn(event.target.value)} />
        )}
      </Field>
      <Field label={t('milestones.reason')} hint={t('milestones.reasonHint')} error={errorOf('/reason')}>
        {(control) => (
          <textarea {...control} rows={3} maxLength={1000} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <FormButtons>
        <Button type="submit" loading={isPending}>
          {t('milestones.addForecast')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </FormButtons>
    </Form>
  );
}
