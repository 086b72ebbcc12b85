import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './TaskForm.module.css';
import { useDeadlineWords } from './use-deadline-words.ts';
import { useDeadlineReading } from './use-task-writes.ts';

const PAUSE_MS = 300;
const SHOWN = 4;

interface Props {
  id: string;
  error: string | undefined;
  text: string;
  onChange: (text: string) => void;
}

/** The deadline as the act words it, with its reading below as it is typed. */
export function DeadlineField({ id, error, text, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <div>
      <Field id={id} label={t('task-page.field.deadlineText')} hint={t('tasks.form.deadlineHint')} error={error}>
        {(control) => <input {...control} value={text} maxLength={500} onChange={(event) => onChange(event.target.value)} />}
      </Field>
      <Reading text={text} />
    </div>
  );
}

function Reading({ text }: { text: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDeadlineWords();
  const [paused] = useDebouncedValue(text, PAUSE_MS);
  const { data, isError } = useDeadlineReading(paused);
  const dates = data?.occurrences.map(({ dueOn }) => dueOn) ?? [];
  return (
    <p className={styles.reading} role="status" data-guess={data?.needsPerson}>
      {paused.trim() === '' && t('tasks.form.noReading')}
      {isError && t('tasks.form.readingFailed')}
      {data && paused.trim() !== '' && (
        <>
          {t('tasks.form.reading', { reading: words(data) })}
          {dates.length > 1 && (
            <>
              {' '}
              {t('tasks.form.readingDates', {
                n: format.number(dates.length),
                dates:
                  dates
                    .slice(0, SHOWN)
                    .map((date) => format.date(date))
                    .join(', ') + (dates.length > SHOWN ? '…' : ''),
              })}
            </>
          )}
          {data.needsPerson && <strong> {t('tasks.deadlineGuess')}</strong>}
        </>
      )}
    </p>
  );
}
