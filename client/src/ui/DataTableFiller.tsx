import styles from './DataTable.module.css';
import { SKELETON_DELAY_MS, useDelayed } from './use-delayed.ts';

const SKELETON_ROWS = 8;

/** The height of rows that are not drawn. */
export function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ blockSize: height, padding: 0, border: 0 }} />
    </tr>
  );
}

export function SkeletonRows({ columns }: { columns: number }) {
  const isLong = useDelayed(SKELETON_DELAY_MS);
  return Array.from({ length: SKELETON_ROWS }, (_, row) => (
    <tr key={row} aria-hidden="true">
      {Array.from({ length: columns }, (_, column) => (
        <td key={column}>{isLong ? <span className={styles.bone} /> : ' '}</td>
      ))}
    </tr>
  ));
}
