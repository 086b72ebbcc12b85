import type { ReactNode } from 'react';
import styles from './Filters.module.css';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; label: ReactNode }[];
  chosen: readonly T[] | undefined;
  onToggle: (value: T) => void;
}

/** Several of a closed set. */
export function Choices<T extends string>({ label, options, chosen, onToggle }: Props<T>) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={value} className={styles.choice}>
          <input type="checkbox" checked={chosen?.includes(value) ?? false} onChange={() => onToggle(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
