import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { Field } from '../../ui/Field.tsx';

interface Props {
  reason: string;
  onChange: (reason: string) => void;
  error: unknown;
}

/** Why a deadline or a weight is corrected: figures may have been told to others already. */
export function ReasonField({ reason, onChange, error }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const isMissing = explainProblem(error).fields.some(({ pointer }) => pointer === '/reason');
  return (
    <Field
      id={id}
      label={t('cycle.reason')}
      hint={t('tasks.form.reasonHint')}
      error={isMissing ? t('tasks.error.reason') : undefined}
    >
      {(control) => (
        <textarea {...control} rows={2} maxLength={2000} value={reason} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
