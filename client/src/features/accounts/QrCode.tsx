import { useMemo } from 'react';
import { encode } from 'uqr';
import styles from './accounts.module.css';

/** The dark squares as one path, each a step of one unit. */
function pathOf(squares: readonly (readonly boolean[])[]): string {
  return squares.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
}

/** A text as a QR code, drawn here: the secret in it goes to nobody. Black on white in both themes, since cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: 4 }), [text]);
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={pathOf(data)} />
    </svg>
  );
}
