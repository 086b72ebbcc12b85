import { bodyKinds, type Body } from '@atkaruu/shared/bodies/body';
import { languages, type Language } from '@atkaruu/shared/values/localized-text';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field, FieldGroup, Form, FormButtons, FormProblem, useFieldErrors } from '../../ui/Field.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { draftOf, type BodyFields } from './body-draft.ts';
import styles from './BodyFieldsForm.module.css';

interface Props {
  initial: BodyFields;
  /** For the choice of a parent or a successor. */
  others: readonly Body[];
  /** An existing body can be renamed from a day; a new one has just its name. */
  isExisting: boolean;
  error: unknown;
  isPending: boolean;
  onSave: (fields: BodyFields) => void;
  onCancel: () => void;
}

export function BodyFieldsForm({ initial, others, isExisting, error, isPending, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(initial);
  const [isTried, setTried] = useState(false);
  const errorOf = useFieldErrors(error);
  const set = (part: Partial<BodyFields>) => setFields({ ...fields, ...part });
  const nameError = isTried && draftOf(fields) === null ? t('bodies.nameNeeded') : null;
  const isRenamed = languages.some(
    (language) => fields.name[language] !== initial.name[language] || fields.shortName[language] !== initial.shortName[language],
  );

  const onSubmit = () => {
    setTried(true);
    if (draftOf(fields) !== null) onSave(fields);
  };

  return (
    <Form onSubmit={onSubmit}>
      <FormProblem error={error} />
      <TextsGroup
        legend={t('bodies.name')}
        values={fields.name}
        error={nameError ?? errorOf('/name')}
        onChange={(name) => set({ name })}
      />
      <TextsGroup
        legend={t('bodies.shortName')}
        values={fields.shortName}
        error={errorOf('/shortName')}
        onChange={(shortName) => set({ shortName })}
      />
      {isExisting && isRenamed && (
        <DateField
          label={t('bodies.renamedOn')}
          hint={t('bodies.renamedOnHint')}
          value={fields.renamedOn}
          error={errorOf('/renamedOn')}
          onChange={(renamedOn) => set({ renamedOn })}
        />
      )}
      <Field label={t('bodies.kind')} error={errorOf('/kind')}>
        {(control) => (
          <select
            {...control}
            value={fields.kind}
            onChange={(event) => set({ kind: bodyKinds.find((kind) => kind === event.target.value) ?? 'other' })}
          >
            {bodyKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`bodyKind.${kind}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <BodyChoice
        label={t('bodies.parent')}
        value={fields.parentId}
        others={others}
        error={errorOf('/parentId')}
        onChange={(parentId) => set({ parentId })}
      />
      <TextsGroup
        legend={t('bodies.aliases')}
        hint={t('bodies.aliasesHint')}
        values={fields.aliases}
        isLong
        error={errorOf('/aliases')}
        onChange={(aliases) => set({ aliases })}
      />
      <div className={styles.pair}>
        <DateField
          label={t('bodies.activeFrom')}
          value={fields.activeFrom}
          error={errorOf('/activeFrom')}
          onChange={(activeFrom) => set({ activeFrom })}
        />
        <DateField
          label={t('bodies.activeTo')}
          value={fields.activeTo}
          error={errorOf('/activeTo')}
          onChange={(activeTo) => set({ activeTo })}
        />
      </div>
      <BodyChoice
        label={t('bodies.succeededBy')}
        value={fields.succeededBy}
        others={others}
        error={errorOf('/succeededBy')}
        onChange={(succeededBy) => set({ succeededBy })}
      />
      <FormButtons>
        <Button type="submit" loading={isPending}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </FormButtons>
    </Form>
  );
}

interface TextsProps {
  legend: string;
  hint?: string;
  values: Record<Language, string>;
  isLong?: boolean;
  error: string | null;
  onChange: (values: Record<Language, string>) => void;
}

/** One text in three languages; a mistake is shown at the first of them. */
function TextsGroup({ legend, hint, values, isLong = false, error, onChange }: TextsProps) {
  const { t } = useTranslation();
  return (
    <FieldGroup legend={legend}>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {languages.map((language, index) => (
        <Field key={language} label={t(`bodies.in.${language}`)} error={index === 0 ? error : null}>
          {(control) =>
            isLong ? (
              <textarea
                {...control}
                lang={language}
                rows={2}
                value={values[language]}
                onChange={(event) => onChange({ ...values, [language]: event.target.value })}
              />
            ) : (
              <input
                type="text"
                {...control}
                lang={language}
                value={values[language]}
                onChange={(event) => onChange({ ...values, [language]: event.target.value })}
              />
            )
          }
        </Field>
      ))}
    </FieldGroup>
  );
}

interface ValueProps {
  label: string;
  value: string;
  error: string | null;
  onChange: (value: string) => void;
}

function DateField({ label, hint, value, error, onChange }: ValueProps & { hint?: string }) {
  return (
    <Field label={label} error={error} {...(hint === undefined ? {} : { hint })}>
      {(control) => <input type="date" {...control} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

function BodyChoice({ label, value, others, error, onChange }: ValueProps & { others: readonly Body[] }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t('bodies.none')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {localText(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
