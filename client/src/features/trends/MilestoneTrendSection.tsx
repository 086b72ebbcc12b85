import type { MilestoneTrend } from '@atkaruu/shared/reports/trends-contract';
import { dayNumber, fromDayNumber } from '@atkaruu/shared/values/iso-date';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { Empty } from '../../ui/States.tsx';
import styles from './trends.module.css';
import { YearTicks } from './YearTicks.tsx';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 420, 56, 40, 10, 24];

type Line = MilestoneTrend['lines'][number];

export function MilestoneTrendSection({ trend: { lines, total, asOf } }: { trend: MilestoneTrend }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const { slug } = usePlan();
  const rows = lines.map((line, index) => ({ ...line, mark: index + 1, now: line.points.at(-1)?.forecastOn ?? line.plannedOn }));
  const nameOf = ({ title, taskNumber }: Line) => `${taskNumber} ${localText(title)}`;
  const slipped = lines.filter(({ movedDays }) => movedDays > 0).length;
  return (
    <ChartFrame
      id="milestone-trend"
      title={t('trends.mta.title')}
      sentence={
        lines.length === 0
          ? t('trends.mta.none')
          : t('trends.mta.sentence', {
              count: lines.length,
              n: format.number(lines.length),
              total: format.number(total),
              slipped: format.number(slipped),
            })
      }
      table={{
        columns: [t('trends.mta.milestone'), t('trends.mta.planned'), t('trends.mta.now'), t('trends.mta.moved')],
        rows: rows.map((line) => [
          <Link key={line.id} to="/plans/$plan/tasks/$task" params={{ plan: slug, task: line.taskId }}>
            {nameOf(line)}
          </Link>,
          format.date(line.plannedOn),
          format.date(line.now),
          format.number(line.movedDays),
        ]),
        csv: rows.map((line) => [nameOf(line), line.plannedOn, line.now, line.movedDays]),
      }}
      fileName={`${slug}-milestone-trend-${asOf}`}
      pictureDay={t('overview.asOf', { date: format.date(asOf) })}
    >
      {lines.length === 0 ? <Empty why={t('trends.mta.none')} /> : <Trend lines={lines} nameOf={nameOf} />}
    </ChartFrame>
  );
}

function Trend({ lines, nameOf }: { lines: readonly Line[]; nameOf: (line: Line) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reported = lines.flatMap(({ points }) => points.map(({ on }) => dayNumber(on)));
  const forecast = lines.flatMap(({ points }) => points.map(({ forecastOn }) => dayNumber(forecastOn)));
  const [first, last] = [Math.min(...reported), Math.max(...reported)];
  const [low, high] = [Math.min(first, ...forecast), Math.max(last, ...forecast)];
  const x = (day: number) => LEFT + ((day - first) / Math.max(1, last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (day: number) => TOP + (1 - (day - low) / Math.max(1, high - low)) * (HEIGHT - TOP - BOTTOM);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.drawing}
        role="img"
        aria-label={t('trends.mta.label')}
        data-picture
      >
        <YearTicks from={first} to={last} x={x} height={HEIGHT} top={TOP} bottom={BOTTOM} />
        <YearLevels from={low} to={high} y={y} />
        <line x1={x(first)} y1={y(first)} x2={x(last)} y2={y(last)} className={styles.diagonal} />
        {lines.map((line, index) => (
          <TrendLine key={line.id} line={line} mark={index + 1} x={x} y={y} />
        ))}
      </svg>
      <ol className={styles.key}>
        {lines.map((line, index) => (
          <li key={line.id}>
            <strong>{index + 1}</strong> {nameOf(line)}: {format.lateness(line.movedDays)}
          </li>
        ))}
      </ol>
    </>
  );
}

function YearLevels({ from, to, y }: { from: number; to: number; y: (day: number) => number }) {
  const years = [...new Set([from, to].map((day) => Number(fromDayNumber(day).slice(0, 4))))];
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return Array.from({ length: last - first }, (_, index) => first + index + 1).map((year) => {
    const level = y(dayNumber(`${year}-01-01`));
    return (
      <g key={year}>
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={level} y2={level} className={styles.grid} />
        <text x={LEFT - 6} y={level + 4} textAnchor="end" className={styles.tick}>
          {year}
        </text>
      </g>
    );
  });
}

interface LineProps {
  line: Line;
  mark: number;
  x: (day: number) => number;
  y: (day: number) => number;
}

function TrendLine({ line: { points, movedDays, achievedOn }, mark, x, y }: LineProps) {
  const colour = movedDays > 0 ? 'var(--light-off-track)' : movedDays < 0 ? 'var(--light-on-track)' : 'var(--accent)';
  const places = points.map(({ on, forecastOn }) => [x(dayNumber(on)), y(dayNumber(forecastOn))] as const);
  const [endX, endY] = places.at(-1) ?? [0, 0];
  return (
    <g>
      <polyline
        points={places.map((place) => place.join(',')).join(' ')}
        fill="none"
        stroke={colour}
        strokeWidth="1.75"
        {...(movedDays > 0 ? {} : { strokeDasharray: movedDays < 0 ? '6 3' : '2 2' })}
      />
      {achievedOn === null ? (
        <circle cx={endX} cy={endY} r="3.5" fill="var(--paper)" stroke={colour} strokeWidth="1.75" />
      ) : (
        <path d={`M${endX} ${endY - 5}l5 5-5 5-5-5z`} fill={colour} />
      )}
      <text x={endX + 7} y={endY + 4} className={styles.tick}>
        {mark}
      </text>
    </g>
  );
}
