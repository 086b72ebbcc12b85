import { useEffect, useRef } from 'react';
import styles from './ErrorSummary.module.css';

interface Props {
  title: string;
  /** The control's element id and the words that stand beside it. */
  errors: readonly { id: string; text: string }[];
}

/** What is wrong with a form, on top of it: takes the focus when it comes or changes, leads to the fields. */
export function ErrorSummary({ title, errors }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const words = errors.map(({ text }) => text).join(' ');
  useEffect(() => {
    place.current?.focus();
  }, [words]);
  return (
    <div ref={place} className={styles.summary} role="alert" tabIndex={-1}>
      <p className={styles.title}>{title}</p>
      <ul className={styles.list}>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => document.getElementById(id)?.focus()}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
