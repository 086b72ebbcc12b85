import { Button } from '@mantine/core';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, Form, FormButtons } from '../../ui/Field.tsx';
import { FileProblem } from './FileProblem.tsx';
import styles from './Imports.module.css';

interface Props {
  draft: ImportDraft;
  error: unknown;
  isPending: boolean;
  onApply: (body: { legalAct: string | null; reason: string | null }) => void;
  onDiscard: () => void;
}

/** The act and the reason of the resulting version, and the one button that stores anything. */
export function ApplyForm({ draft, error, isPending, onApply, onDiscard }: Props) {
  const { t } = useTranslation();
  const [legalAct, setLegalAct] = useState('');
  const [reason, setReason] = useState('');
  const { errors, added, changed } = draft.counts;
  const cancels = draft.decisions.missing === 'cancel' && draft.counts.missing > 0;
  const hasNothing = added + changed === 0 && !cancels;
  return (
    <div className={styles.narrow}>
      {errors > 0 && <p className={styles.wrong}>{t('imports.hasErrors', { count: errors, n: errors })}</p>}
      {hasNothing && errors === 0 && <p>{t('imports.nothing')}</p>}
      <Form onSubmit={() => onApply({ legalAct: legalAct.trim() || null, reason: reason.trim() || null })}>
        <Field label={t('imports.act')} hint={t('imports.actHint')}>
          {(control) => (
            <input {...control} value={legalAct} maxLength={1000} onChange={(event) => setLegalAct(event.target.value)} />
          )}
        </Field>
        <Field label={t('imports.reason')}>
          {(control) => (
            <textarea {...control} rows={2} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <FileProblem error={error} />
        <FormButtons>
          <Button type="submit" disabled={errors > 0 || hasNothing} loading={isPending}>
            {t('imports.apply')}
          </Button>
          <Button variant="default" onClick={onDiscard} disabled={isPending}>
            {t('imports.discard')}
          </Button>
        </FormButtons>
      </Form>
    </div>
  );
}
