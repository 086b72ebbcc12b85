import { Button } from '@mantine/core';
import { blankDeadline, type Deadline } from '@atkaruu/shared/deadlines/deadline';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Imports.module.css';

interface Props {
  draft: ImportDraft;
  isPending: boolean;
  onSettle: (deadlines: ImportDraft['decisions']['deadlines']) => void;
}

const SHOWN = 100;

/** Deadlines that are not surely read: a person gives the last day, or leaves them as written. */
export function SettleDeadlines({ draft, isPending, onSettle }: Props) {
  const { t } = useTranslation();
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  if (draft.unclearDeadlines.length === 0) return <p className={styles.quiet}>{t('imports.deadlines.allRead')}</p>;
  const settle = () => {
    const given = Object.entries(days).filter(([, dueOn]) => dueOn !== '');
    const read = given.map(([text, dueOn]): [string, Deadline] => [text, { ...blankDeadline, kind: 'once', dueOn }]);
    onSettle({ ...draft.decisions.deadlines, ...Object.fromEntries(read) });
  };
  return (
    <>
      <p>{t('imports.deadlines.lead')}</p>
      <ul className={styles.choices}>
        {draft.unclearDeadlines.slice(0, SHOWN).map(({ text, count }) => (
          <li key={text}>
            <span>
              {text} <span className={styles.quiet}>× {count}</span>
            </span>
            <input
              type="date"
              className={styles.select}
              aria-label={t('imports.deadlines.means', { text })}
              value={days[text] ?? ''}
              onChange={(event) => setDays({ ...days, [text]: event.target.value })}
            />
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        onClick={settle}
        disabled={isPending || Object.values(days).every((day) => day === '')}
        loading={isPending}
      >
        {t('imports.settle')}
      </Button>
    </>
  );
}
