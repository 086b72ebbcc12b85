import { causeCodes } from '@atkaruu/shared/progress/facts';
import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { useBodies } from '../../api/use-bodies.ts';
import { useMe } from '../../api/use-me.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { EvidencePart, ProblemPart } from './UpdateParts.tsx';
import styles from './UpdateForm.module.css';
import { checkDraft, errorsOfAnswer, isLate, toReport, type DraftErrors, type DraftField } from './update-draft.ts';
import { useReportProgress } from './use-report-progress.ts';
import { clockTime, useUpdateDraft } from './use-update-draft.ts';

interface Props {
  task: TaskDetail;
  onReported: (percent: number) => void;
  onCancel: () => void;
}

const fieldOrder = [
  'occurrenceOn',
  'percent',
  'isComplete',
  'effectiveOn',
  'forecastOn',
  'causeCode',
  'narrative',
  'problem',
  'nextStep',
  'evidence',
  'bodyId',
] as const;

/** The one-minute report. What is typed is kept on this device until it is submitted. */
export function UpdateForm({ task, onReported, onCancel }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const formId = useId();
  const { me } = useMe();
  const { shortNameOf } = useBodies();
  const { draft, savedAt, syncState, onChange, onDiscard, onReported: onDraftReported } = useUpdateDraft(task);
  const [errors, setErrors] = useState<DraftErrors>({});
  const report = useReportProgress();
  const lastTry = useRef({ content: '', key: '' });

  const idOf = (field: DraftField) => `${formId}-${field}`;
  const errorOf = (field: DraftField) => {
    const code = errors[field];
    return code === undefined ? undefined : t(`task-page.error.${code}`);
  };

  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    report.reset();
    const found = checkDraft(draft, me?.today ?? draft.effectiveOn);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    const body = toReport(draft);
    const content = JSON.stringify(body);
    // The same report sent again, after an answer that was lost, is one report.
    if (lastTry.current.content !== content) lastTry.current = { content, key: newIdempotencyKey() };
    report.mutate(
      { taskId: task.id, body, idempotencyKey: lastTry.current.key },
      {
        onSuccess: () => {
          onDraftReported();
          onReported(body.percentComplete);
        },
        onError: (error) => setErrors(errorsOfAnswer(explainProblem(error).fields)),
      },
    );
  };

  const listed = fieldOrder.flatMap((field) => {
    const text = errorOf(field);
    return text === undefined ? [] : [{ id: idOf(field), text }];
  });
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      {listed.length > 0 && <ErrorSummary title={t('task-page.thereIsAProblem')} errors={listed} />}
      {report.error && listed.length === 0 && <ErrorState error={report.error} />}
      {task.occurrenceList.length > 0 && (
        <Field id={idOf('occurrenceOn')} label={t('task-page.form.occurrence')} error={errorOf('occurrenceOn')}>
          {(control) => (
            <select {...control} value={draft.occurrenceOn} onChange={(event) => onChange({ occurrenceOn: event.target.value })}>
              {task.occurrenceList.map(({ dueOn, state }) => (
                <option key={dueOn} value={dueOn}>
                  {format.date(dueOn)}
                  {state === null ? '' : ` · ${t(`state.${state}`)}`}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className={styles.pair}>
        <Field id={idOf('percent')} label={t('task-page.form.percent')} error={errorOf('percent')}>
          {(control) => (
            <input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              value={draft.isComplete ? '100' : draft.percent}
              readOnly={draft.isComplete}
              onChange={(event) => onChange({ percent: event.target.value })}
            />
          )}
        </Field>
        <Field id={idOf('effectiveOn')} label={t('task-page.form.effectiveOn')} error={errorOf('effectiveOn')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.effectiveOn}
              max={me?.today}
              onChange={(event) => onChange({ effectiveOn: event.target.value })}
            />
          )}
        </Field>
      </div>
      <label className={styles.check}>
        <input
          id={idOf('isComplete')}
          type="checkbox"
          checked={draft.isComplete}
          onChange={(event) => onChange({ isComplete: event.target.checked })}
        />
        <span>
          {t('task-page.form.complete')}
          <small>{t('task-page.form.completeHint')}</small>
        </span>
      </label>
      <Field
        id={idOf('narrative')}
        label={t('task-page.form.narrative')}
        hint={t('task-page.form.narrativeHint')}
        error={errorOf('narrative')}
      >
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={4000}
            value={draft.narrative}
            onChange={(event) => onChange({ narrative: event.target.value })}
          />
        )}
      </Field>
      <EvidencePart task={task} id={idOf('evidence')} draft={draft} onChange={onChange} />
      {!draft.isComplete && (
        <Field
          id={idOf('forecastOn')}
          label={t('task-page.form.forecast')}
          hint={t('task-page.form.forecastHint')}
          error={errorOf('forecastOn')}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.forecastOn}
              min={draft.effectiveOn}
              onChange={(event) => onChange({ forecastOn: event.target.value })}
            />
          )}
        </Field>
      )}
      {(isLate(draft, task.dueOn) || draft.causeCode !== '') && (
        <Field id={idOf('causeCode')} label={t('task-page.form.cause')} error={errorOf('causeCode')}>
          {(control) => (
            <select {...control} value={draft.causeCode} onChange={(event) => onChange({ causeCode: event.target.value })}>
              <option value="">{t('cause.none')}</option>
              {causeCodes.map((code) => (
                <option key={code} value={code}>
                  {t(`cause.${code}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {!draft.isComplete && <ProblemPart idOf={idOf} errorOf={errorOf} draft={draft} onChange={onChange} />}
      {task.bodies.length > 1 && (
        <Field id={idOf('bodyId')} label={t('task-page.form.body')} error={errorOf('bodyId')}>
          {(control) => (
            <select {...control} value={draft.bodyId} onChange={(event) => onChange({ bodyId: event.target.value })}>
              {task.bodies.map(({ bodyId, role }) => (
                <option key={bodyId} value={bodyId}>
                  {shortNameOf(bodyId)} · {t(`bodyRole.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className={styles.foot}>
        <Button type="submit" loading={report.isPending}>
          {t('task-page.form.submit')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('task-page.form.later')}
        </Button>
        <p className={styles.saved} role="status">
          {savedAt !== null && (
            <>
              {t('task-page.form.saved', { time: clockTime(savedAt) })}
              {syncState !== null && `, ${t(`task-page.form.sync.${syncState}`)}`}{' '}
              <button type="button" className={styles.discard} onClick={onDiscard}>
                {t('task-page.form.discard')}
              </button>
            </>
          )}
        </p>
      </div>
    </form>
  );
}
