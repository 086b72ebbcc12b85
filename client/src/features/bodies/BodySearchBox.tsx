import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './BodySearchBox.module.css';

interface Props {
  q: string;
  onSearch: (q: string) => void;
}

/** Finds a body by any of its names, old ones and other spellings included. */
export function BodySearchBox({ q, onSearch }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(q);
  return (
    <search>
      <form
        className={styles.form}
        data-print="hide"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <input
          type="search"
          className={styles.input}
          aria-label={t('bodies.search')}
          placeholder={t('bodies.search')}
          maxLength={200}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
        />
        <Button type="submit" variant="default">
          {t('bodies.find')}
        </Button>
      </form>
    </search>
  );
}
