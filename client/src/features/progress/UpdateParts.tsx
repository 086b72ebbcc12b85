import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Field } from '../../ui/Field.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import type { Draft, DraftField } from './update-draft.ts';
import styles from './UpdateForm.module.css';

interface Part {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}

interface ProblemProps extends Part {
  idOf: (field: DraftField) => string;
  errorOf: (field: DraftField) => string | undefined;
}

/** What stands in the way, what comes next, and whether help is needed. */
export function ProblemPart({ idOf, errorOf, draft, onChange }: ProblemProps) {
  const { t } = useTranslation();
  return (
    <>
      {(['problem', 'nextStep'] as const).map((field) => (
        <Field key={field} id={idOf(field)} label={t(`review.${field}`)} error={errorOf(field)}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2000}
              value={draft[field]}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <label className={styles.check}>
        <input
          id={idOf('needsHelp')}
          type="checkbox"
          checked={draft.needsHelp}
          onChange={(event) => onChange({ needsHelp: event.target.checked })}
        />
        <span>{t('task-page.form.needsHelp')}</span>
      </label>
    </>
  );
}

/** Documents go to the server at once; the report names them when it is submitted. */
export function EvidencePart({ task, id, draft, onChange }: Part & { task: TaskDetail; id: string }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { can } = useMe();
  if (!can('evidence.write')) return null;
  return (
    <details className={styles.more} id={id} open={draft.isComplete || draft.evidence.length > 0}>
      <summary>{t('task-page.evidence')}</summary>
      {draft.evidence.length > 0 && (
        <ul>
          {draft.evidence.map((piece) => (
            <li key={piece.id}>{piece.title}</li>
          ))}
        </ul>
      )}
      <EvidenceFields
        taskId={task.id}
        onAttached={(piece) => onChange({ evidence: [...draft.evidence, { id: piece.id, title: localText(piece.title) }] })}
      />
    </details>
  );
}
