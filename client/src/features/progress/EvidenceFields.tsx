import type { Evidence } from '@atkaruu/shared/tasks/task';
import { evidenceKinds } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Field, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { emptyEvidence, toEvidence, type TypedEvidence } from './evidence-draft.ts';
import styles from './UpdateForm.module.css';
import { useAttachEvidence } from './use-attach-evidence.ts';

/** Attaches one document at once, also while a report is being written. It stands inside forms, so it is none itself. */
export function EvidenceFields({ taskId, onAttached }: { taskId: string; onAttached: (evidence: Evidence) => void }) {
  const { t } = useTranslation();
  const { me } = useMe();
  const attach = useAttachEvidence(taskId);
  const refusalOf = useFieldErrors(attach.error);
  const [typed, setTyped] = useState<TypedEvidence>(emptyEvidence);
  const [file, setFile] = useState<File | null>(null);
  const onChange = (part: Partial<TypedEvidence>) => setTyped({ ...typed, ...part });
  const onAttach = () => {
    const onSuccess = (evidence: Evidence) => {
      setTyped(emptyEvidence);
      setFile(null);
      onAttached(evidence);
    };
    attach.mutate({ body: toEvidence(typed), file }, { onSuccess });
  };
  const isDated = typed.kind === 'legal_act' || typed.kind === 'protocol';
  return (
    <fieldset className={styles.evidence}>
      <legend>{t('evidence.add')}</legend>
      <FormProblem error={attach.error} />
      <div className={styles.pair}>
        <Field label={t('evidence.kind')}>
          {(control) => (
            <select
              {...control}
              value={typed.kind}
              onChange={(event) => onChange({ kind: evidenceKinds.find((kind) => kind === event.target.value) ?? 'document' })}
            >
              {evidenceKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`evidenceKind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('evidence.name')} error={refusalOf('/title')}>
          {(control) => (
            <input
              {...control}
              maxLength={500}
              value={typed.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
      </div>
      {isDated && (
        <div className={styles.pair}>
          <Field label={t('evidence.reference')} error={refusalOf('/reference')}>
            {(control) => (
              <input
                {...control}
                maxLength={200}
                value={typed.reference}
                onChange={(event) => onChange({ reference: event.target.value })}
              />
            )}
          </Field>
          <Field label={t('evidence.issuedOn')} error={refusalOf('/issuedOn')}>
            {(control) => (
              <input
                {...control}
                type="date"
                max={me?.today}
                value={typed.issuedOn}
                onChange={(event) => onChange({ issuedOn: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
      {typed.kind === 'link' && (
        <Field label={t('evidence.url')} error={refusalOf('/url')}>
          {(control) => (
            <input {...control} type="url" value={typed.url} onChange={(event) => onChange({ url: event.target.value })} />
          )}
        </Field>
      )}
      {typed.kind !== 'link' && (
        <Field label={t('evidence.file')} hint={t('evidence.fileHint')} error={refusalOf('/file')}>
          {(control) => (
            <input
              {...control}
              key={file === null ? 'none' : 'chosen'}
              type="file"
              onChange={(event) => setFile(event.target.files?.[0] ?? file)}
            />
          )}
        </Field>
      )}
      {file !== null && <p className={styles.saved}>{file.name}</p>}
      <div>
        <Button variant="default" onClick={onAttach} loading={attach.isPending}>
          {t('evidence.attach')}
        </Button>
      </div>
    </fieldset>
  );
}
