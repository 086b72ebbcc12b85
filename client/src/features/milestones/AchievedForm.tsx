import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { useMilestoneVersion, useSetAchieved } from './use-milestone-changes.ts';

interface Props {
  milestone: Milestone;
  /** Offered as the day: the status date, never later than today. */
  day: IsoDate;
  onDone: () => void;
}

/** Records the day a milestone was reached; it can be taken back. */
export function AchievedForm({ milestone, day, onDone }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const version = useMilestoneVersion(milestone);
  const [achievedOn, setAchievedOn] = useState(milestone.achievedOn ?? day);
  const { mutate, mutateAsync, error, isPending } = useSetAchieved(milestone);
  const errorOf = useFieldErrors(error);

  const onSetAchieved = (ifMatch: string | null) => {
    if (achievedOn === '') return;
    mutate(
      { achievedOn, ifMatch },
      {
        onSuccess: ({ etag }) => {
          const onAction = () => void mutateAsync({ achievedOn: milestone.achievedOn, ifMatch: etag });
          toast(t('milestones.achievedSaved'), { label: t('milestones.undo'), onAction });
          onDone();
        },
      },
    );
  };

  if (version.error) return <FormProblem error={version.error} />;
  if (version.data === undefined) return <Loading lines={2} />;
  const etag = version.data;
  return (
    <Form onSubmit={() => onSetAchieved(etag)}>
      <FormProblem error={error} />
      <Field
        label={t('milestones.achievedDay')}
        hint={t('milestones.achievedHint')}
        error={achievedOn === '' ? t('field.required') : errorOf('/achievedOn')}
      >
        {(control) => (
          <input type="date" {...control} value={achievedOn} required onChange={(event) => setAchievedOn(event.target.value)} />
        )}
      </Field>
      <FormButtons>
        <Button type="submit" loading={isPending}>
          {t('milestones.markAchieved')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </FormButtons>
    </Form>
  );
}
