import { Button } from '@mantine/core';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadImport } from '../../api/upload.ts';
import { planListOptions } from '../../api/use-plan.ts';
import { Field, Form, FormButtons } from '../../ui/Field.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { FileProblem } from './FileProblem.tsx';
import styles from './Imports.module.css';

const ACCEPTED = '.xlsx,.docx,.csv,.tsv,.txt,.xml';

interface Props {
  /** The plan it goes into at first. */
  plan: string | undefined;
  onRead: (draft: ImportDraft) => void;
}

/** A file and the plan it goes into; says how far it is and can be given up. */
export function UploadForm({ plan: givenPlan = 'new', onRead }: Props) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { data: plans = [] } = useQuery(planListOptions);
  const [plan, setPlan] = useState(givenPlan);
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);

  const send = async () => {
    if (file === null) return;
    const abort = new AbortController();
    running.current = abort;
    setError(null);
    setProgress(0);
    try {
      onRead(await uploadImport({ file, plan, onProgress: setProgress, signal: abort.signal }));
    } catch (refusal) {
      if (!abort.signal.aborted) setError(refusal);
    } finally {
      setProgress(null);
    }
  };

  return (
    <div className={styles.narrow}>
      <Form onSubmit={() => void send()}>
        <Field label={t('imports.file')} hint={t('imports.fileHint')}>
          {(control) => (
            <input {...control} type="file" accept={ACCEPTED} onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
          )}
        </Field>
        <Field label={t('imports.into')}>
          {(control) => (
            <select {...control} value={plan} onChange={(event) => setPlan(event.target.value)}>
              <option value="new">{t('imports.newPlan')}</option>
              {plans.map(({ slug, title }) => (
                <option key={slug} value={slug}>
                  {localText(title)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FileProblem error={error} />
        {progress !== null && (
          <p role="status" className={styles.progress}>
            <progress value={progress} max={1} aria-label={t('imports.sending')} />
            {t(progress < 1 ? 'imports.sending' : 'imports.reading')}
          </p>
        )}
        <FormButtons>
          <Button type="submit" disabled={file === null || progress !== null}>
            {t('imports.preview')}
          </Button>
          {progress !== null && (
            <Button variant="default" onClick={() => running.current?.abort()}>
              {t('imports.cancel')}
            </Button>
          )}
        </FormButtons>
      </Form>
    </div>
  );
}
