import { useFormat } from '../i18n/use-format.ts';
import styles from './Ratio.module.css';

interface Props {
  ratio: { n: number; N: number; rate: number | null };
  /** A bar under the figures, for rows that are compared. */
  withBar?: boolean;
}

/** n of N and the per cent, always together. */
export function Ratio({ ratio, withBar = false }: Props) {
  const format = useFormat();
  return (
    <span className={styles.ratio}>
      <span className="numeric">{format.ratio(ratio)}</span>
      {withBar && ratio.rate !== null && (
        <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width="100" height="4" className={styles.track} />
          <rect width={ratio.rate * 100} height="4" className={styles.filled} />
        </svg>
      )}
    </span>
  );
}
