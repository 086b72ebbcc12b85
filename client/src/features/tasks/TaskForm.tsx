import { serviceTypes } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useId, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { BodiesField } from './BodiesField.tsx';
import { DeadlineField } from './DeadlineField.tsx';
import { checkTask, errorsOfTaskAnswer, taskFields, type TaskDraft, type TaskErrors, type TaskField } from './task-draft.ts';
import styles from './TaskForm.module.css';
import { TextsField } from './TextsField.tsx';

interface Props {
  draft: TaskDraft;
  onChange: (draft: TaskDraft) => void;
  onSave: () => void;
  onCancel: () => void;
  isSaving: boolean;
  error: unknown;
  saveLabel: string;
  /** Asked last, before it is saved. */
  children?: ReactNode;
}

/** The fields of a task, for a new one and for a correction. */
export function TaskForm({ draft, onChange, onSave, onCancel, isSaving, error, saveLabel, children }: Props) {
  const { t } = useTranslation();
  const formId = useId();
  const [found, setFound] = useState<TaskErrors>({});
  const errors = { ...errorsOfTaskAnswer(explainProblem(error).fields), ...found };
  const idOf = (field: TaskField) => `${formId}-${field}`;
  const errorOf = (field: TaskField) => {
    const code = errors[field];
    return code === undefined ? undefined : t(`tasks.error.${code}`);
  };
  const put = (part: Partial<TaskDraft>) => onChange({ ...draft, ...part });
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    const wrong = checkTask(draft);
    setFound(wrong);
    if (Object.keys(wrong).length === 0) onSave();
  };
  const listed = taskFields.flatMap((field) => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ id: idOf(field), text }];
  });
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {listed.length > 0 && <ErrorSummary title={t('task-page.thereIsAProblem')} errors={listed} />}
      {Boolean(error) && listed.length === 0 && <ErrorState error={error} />}
      <div className={styles.pair}>
        <Field id={idOf('number')} label={t('task-page.field.number')} error={errorOf('number')}>
          {(control) => (
            <input {...control} value={draft.number} maxLength={40} onChange={(event) => put({ number: event.target.value })} />
          )}
        </Field>
        <Field
          id={idOf('weight')}
          label={t('task-page.field.weight')}
          hint={t('tasks.form.weightHint')}
          error={errorOf('weight')}
        >
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              value={draft.weight}
              onChange={(event) => put({ weight: event.target.value })}
            />
          )}
        </Field>
      </div>
      <TextsField
        id={idOf('title')}
        label={t('task-page.field.title')}
        error={errorOf('title')}
        texts={draft.title}
        onChange={(title) => put({ title })}
      />
      <DeadlineField
        id={idOf('deadlineText')}
        error={errorOf('deadlineText')}
        text={draft.deadlineText}
        onChange={(deadlineText) => put({ deadlineText })}
      />
      <BodiesField id={idOf('bodies')} error={errorOf('bodies')} bodies={draft.bodies} onChange={(bodies) => put({ bodies })} />
      <Field id={idOf('serviceType')} label={t('task-page.field.serviceType')} error={errorOf('serviceType')}>
        {(control) => (
          <select {...control} value={draft.serviceType} onChange={(event) => put({ serviceType: event.target.value })}>
            <option value="">–</option>
            {serviceTypes.map((type) => (
              <option key={type} value={type}>
                {t(`serviceType.${type}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextsField
        id={idOf('expectedResult')}
        label={t('task-page.field.expectedResult')}
        error={errorOf('expectedResult')}
        texts={draft.expectedResult}
        onChange={(expectedResult) => put({ expectedResult })}
      />
      {children}
      <div className={styles.foot}>
        <Button type="submit" loading={isSaving}>
          {saveLabel}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('tasks.form.cancel')}
        </Button>
      </div>
    </form>
  );
}
