import { languages } from '@atkaruu/shared/values/localized-text';
import { useTranslation } from 'react-i18next';
import { Field } from '../../ui/Field.tsx';
import type { TaskDraft } from './task-draft.ts';
import styles from './TaskForm.module.css';

interface Props {
  /** Of the first control. */
  id: string;
  label: string;
  error: string | undefined;
  texts: TaskDraft['title'];
  onChange: (texts: TaskDraft['title']) => void;
}

/** One text in the three languages. */
export function TextsField({ id, label, error, texts, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.texts}>
      <legend>{label}</legend>
      {languages.map((language, index) => (
        <Field
          key={language}
          id={index === 0 ? id : `${id}-${language}`}
          label={t(`task-page.language.${language}`)}
          error={index === 0 ? error : undefined}
        >
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={2000}
              lang={language}
              value={texts[language]}
              onChange={(event) => onChange({ ...texts, [language]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </fieldset>
  );
}
