import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../api/explain-problem.ts';
import styles from './Field.module.css';
import { ErrorState } from './States.tsx';

interface ControlProps {
  id: string;
  className: string | undefined;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

interface Props {
  label: ReactNode;
  hint?: string;
  /** What is wrong with it, in words. */
  error?: string | null | undefined;
  /** Of the control, where something else on the page leads to it. */
  id?: string;
  children: (control: ControlProps) => ReactNode;
}

/** A label, its control, a hint and what is wrong with it, tied together. */
export function Field({ label, hint, error = null, id: given, children }: Props) {
  const own = useId();
  const id = given ?? own;
  const described = [hint === undefined ? '' : `${id}-hint`, error === null ? '' : `${id}-error`].filter((part) => part !== '');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        className: styles.control,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': error !== null,
      })}
      {error !== null && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

const knownCodes = ['in_the_future', 'in_the_past', 'required', 'circle', 'unknown_body', 'before_start'] as const;

/** The refusal of single fields, in words of the screen, by JSON pointer. */
export function useFieldErrors(error: unknown): (pointer: string) => string | null {
  const { t } = useTranslation();
  const { fields } = explainProblem(error);
  return (pointer) => {
    const refusal = fields.find((field) => field.pointer === pointer || field.pointer.startsWith(`${pointer}/`));
    if (!refusal) return null;
    const code = knownCodes.find((known) => known === refusal.code);
    return t(code === undefined ? 'field.wrong' : `field.${code}`);
  };
}

/** Above the fields of a form: what stopped it. A refusal of single fields is told there, and beside each of them. */
export function FormProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  if (explainProblem(error).fields.length === 0) return <ErrorState error={error} />;
  return (
    <p role="alert" className={styles.problem}>
      {t('problem.invalid.what')} {t('problem.invalid.next')}
    </p>
  );
}

export function Form({ children, onSubmit }: { children: ReactNode; onSubmit: () => void }) {
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

export function FormButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}

export function FieldGroup({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
    </fieldset>
  );
}
