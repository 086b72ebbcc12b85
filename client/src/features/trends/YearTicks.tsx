import { dayNumber, fromDayNumber, isoDate } from '@atkaruu/shared/values/iso-date';
import styles from './trends.module.css';

interface Props {
  from: number;
  to: number;
  x: (day: number) => number;
  height: number;
  top: number;
  bottom: number;
}

/** A line and a number at the beginning of every year. */
export function YearTicks({ from, to, x, height, top, bottom }: Props) {
  const [first, last] = [Number(fromDayNumber(from).slice(0, 4)), Number(fromDayNumber(to).slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return years.map((year) => {
    const day = Math.max(from, dayNumber(isoDate(year, 1, 1)));
    return (
      <g key={year}>
        <line x1={x(day)} x2={x(day)} y1={top} y2={height - bottom} className={styles.grid} />
        <text x={x(day) + 3} y={height - 7} className={styles.tick}>
          {year}
        </text>
      </g>
    );
  });
}
