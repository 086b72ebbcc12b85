import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Filters.module.css';

const PAUSE_MS = 350;

/** Asks when the typing pauses, and at once on Enter. */
export function SearchField({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address changed otherwise (back, a chip taken away): the field follows.
  if (value !== known) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const ask = useEffectEvent((text: string) => {
    if (text.trim() !== value) onSearch(text.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => ask(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      type="search"
      className={styles.search}
      value={typed}
      maxLength={200}
      placeholder={t('tasks.search')}
      aria-label={t('tasks.search')}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && typed.trim() !== value) onSearch(typed.trim());
      }}
    />
  );
}
