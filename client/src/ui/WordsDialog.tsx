import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './Dialog.tsx';
import { Field, Form, FormButtons, FormProblem, useFieldErrors } from './Field.tsx';

interface Words {
  label: string;
  hint?: string;
  /** Of the field that the server calls so. */
  pointer: string;
  isRequired: boolean;
}

interface Props {
  title: string;
  /** What will happen. */
  what?: string;
  /** Null: nothing is to be written. */
  words: Words | null;
  action: string;
  isPending: boolean;
  error: unknown;
  onAction: (words: string) => void;
  onClose: () => void;
}

/** One question with a few words for an answer: a note, a reason, a summary. Draw it only while it is open. */
export function WordsDialog({ title, what, words, action, isPending, error, onAction, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const refusalOf = useFieldErrors(error);
  const onSubmit = () => {
    const isMissing = words?.isRequired === true && typed.trim() === '';
    setEmpty(isMissing);
    if (!isMissing) onAction(typed);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Form onSubmit={onSubmit}>
        <FormProblem error={error} />
        {what !== undefined && <p>{what}</p>}
        {words !== null && (
          <Field
            label={words.label}
            {...(words.hint === undefined ? {} : { hint: words.hint })}
            error={isEmpty ? t('field.required') : refusalOf(words.pointer)}
          >
            {(control) => (
              <textarea {...control} rows={4} maxLength={2000} value={typed} onChange={(event) => setTyped(event.target.value)} />
            )}
          </Field>
        )}
        <FormButtons>
          <Button type="submit" loading={isPending}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('cycle.cancel')}
          </Button>
        </FormButtons>
      </Form>
    </Dialog>
  );
}
