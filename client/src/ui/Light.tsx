import type { Light as LightName } from '@atkaruu/shared/tasks/task';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Light.module.css';

interface ShapeProps {
  light: LightName;
  size?: number;
}

/** The mark alone, for charts and keys; the word must stand beside it. */
export function LightShape({ light, size = 14 }: ShapeProps) {
  return (
    <svg
      className={styles.shape}
      data-light={light}
      width={size}
      height={size}
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <Mark light={light} />
    </svg>
  );
}

function Mark({ light }: { light: LightName }) {
  const hatch = useId();
  switch (light) {
    case 'completed':
      return (
        <path
          d="M2 7.4l3.4 3.6L12 3"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      );
    case 'on_track':
      return <circle cx="7" cy="7" r="5.4" fill="currentColor" />;
    case 'at_risk':
      return <path d="M7 1.4L13 12.4H1z" fill="currentColor" />;
    case 'off_track':
      return <rect x="1.8" y="1.8" width="10.4" height="10.4" fill="currentColor" />;
    case 'no_report':
      return (
        <>
          <pattern id={hatch} width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v3" stroke="currentColor" strokeWidth="1.4" opacity="0.55" />
          </pattern>
          <rect x="1" y="1" width="12" height="12" fill={`url(#${hatch})`} />
          <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </>
      );
    case 'not_due':
      return <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />;
  }
}

/** Shape, word and colour together; `null` (nothing to judge) is a dash. */
export function Light({ light, size }: { light: LightName | null; size?: number }) {
  const { t } = useTranslation();
  if (light === null) return <span>–</span>;
  return (
    <span className={styles.light} data-light={light}>
      <LightShape light={light} {...(size === undefined ? {} : { size })} />
      {t(`light.${light}`)}
    </span>
  );
}
