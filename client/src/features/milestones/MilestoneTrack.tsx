import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import styles from './MilestoneTrack.module.css';

interface Props {
  milestone: Milestone;
  /** Per cent of the width. */
  at: (date: IsoDate) => number;
  asOf: IsoDate;
  /** What it shows, in words. */
  label: string;
}

const HEIGHT = 24;
const MIDDLE = HEIGHT / 2;

/** One row of time: planned ◇, forecasts (the newest as an arrowhead), achieved ◆, and the slip between them. */
export function MilestoneTrack({ milestone, at, asOf, label }: Props) {
  const { plannedOn, forecastOn, achievedOn, state, forecasts } = milestone;
  const end = achievedOn ?? (state === 'overdue' ? asOf : forecastOn);
  const newest = achievedOn === null ? forecastOn : null;
  const older = forecasts.map((forecast) => forecast.forecastOn).filter((date) => date !== newest);
  return (
    <svg className={styles.track} data-state={state} height={HEIGHT} role="img" aria-label={label}>
      <title>{label}</title>
      {plannedOn !== null && end !== null && end !== plannedOn && (
        <line
          className={styles.slip}
          data-late={end > plannedOn}
          x1={`${at(plannedOn)}%`}
          x2={`${at(end)}%`}
          y1={MIDDLE}
          y2={MIDDLE}
        />
      )}
      {[...new Set(older)].map((date) => (
        <circle key={date} className={styles.older} cx={`${at(date)}%`} cy={MIDDLE} r="2" />
      ))}
      {plannedOn !== null && <Mark x={at(plannedOn)} kind="planned" />}
      {newest !== null && <Mark x={at(newest)} kind="forecast" />}
      {achievedOn !== null && <Mark x={at(achievedOn)} kind="achieved" />}
    </svg>
  );
}

const shapes = {
  planned: 'M0 -6L6 0 0 6 -6 0z',
  achieved: 'M0 -6L6 0 0 6 -6 0z',
  forecast: 'M-4 -5L5 0 -4 5z',
} as const;

function Mark({ x, kind }: { x: number; kind: keyof typeof shapes }) {
  return (
    <svg x={`${x}%`} y={MIDDLE} overflow="visible">
      <path className={styles.mark} data-kind={kind} d={shapes[kind]} />
    </svg>
  );
}

/** A mark by itself, for the key of the drawing. */
export function MarkSample({ kind }: { kind: keyof typeof shapes | 'older' }) {
  return (
    <svg className={styles.sample} width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
      {kind === 'older' ? (
        <circle className={styles.older} r="2.5" />
      ) : (
        <path className={styles.mark} data-kind={kind} d={shapes[kind]} />
      )}
    </svg>
  );
}
