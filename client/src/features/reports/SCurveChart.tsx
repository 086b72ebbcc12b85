import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { dayNumber } from '@atkaruu/shared/values/iso-date';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../i18n/use-format.ts';
import {
  curveSeries,
  dayRange,
  lastKnown,
  pointOn,
  spreadLabels,
  yearTicks,
  type CurvePoint,
} from '@atkaruu/shared/reports/chart-points';
import styles from './SCurveChart.module.css';
import { AsOfLabel, EndLabel, FigureLink, lineOf, PointDot, PointTip } from './SCurveMarks.tsx';
import { AXIS_WIDTH, ScopeStrip } from './ScopeStripChart.tsx';

const TOP = 20;
const AXIS_HEIGHT = 24;

interface Size {
  /** Until the screen is measured; on paper the width of half a sheet. */
  width: number;
  height: number;
  /** Room for the words at the ends of the lines. */
  right: number;
  /** Height of one line of text. */
  line: number;
  hasWords: boolean;
}

const sizes = {
  wide: { width: 960, height: 320, right: 152, line: 17, hasWords: true },
  narrow: { width: 320, height: 240, right: 44, line: 17, hasWords: false },
  paper: { width: 450, height: 165, right: 100, line: 11, hasWords: true },
} as const satisfies Record<string, Size>;

interface Props {
  points: readonly CurvePoint[];
  asOf: IsoDate;
}

/** Expected, reported and verified progress on one scale of 0–100 %; the scope apart under it, on its own. */
export function SCurveChart({ points, asOf }: Props) {
  const isNarrow = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false });
  const size = isNarrow ? sizes.narrow : sizes.wide;
  return (
    <div className={styles.chart}>
      <div className={styles.onScreen}>
        <SeriesKey points={points} asOf={asOf} />
        <ResponsiveContainer width="100%" height={size.height}>
          <Curve points={points} asOf={asOf} size={size} />
        </ResponsiveContainer>
        <ScopeStrip points={points} range={dayRange(points)} marginRight={size.right} />
      </div>
      <div className={styles.onPaper}>
        <Curve points={points} asOf={asOf} size={sizes.paper} />
      </div>
    </div>
  );
}

/** Where there is no room for words at the ends of the lines. */
function SeriesKey({ points, asOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = pointOn(points, asOf);
  return (
    <ul className={styles.key}>
      {now !== null &&
        curveSeries.map((series) => (
          <li key={series}>
            <svg width="24" height="8" aria-hidden="true" focusable="false">
              <line x1="0" x2="24" y1="4" y2="4" {...lineOf[series]} />
            </svg>
            <FigureLink series={series} on={now.on}>
              {t(`overview.curve.${series}`)} {format.percent(now[series])}
            </FigureLink>
          </li>
        ))}
    </ul>
  );
}

interface CurveProps extends Props {
  size: Size;
  /** Given by the container that measures the screen. */
  width?: number;
}

function Curve({ points, asOf, size, width = size.width }: CurveProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const range = dayRange(points);
  const ticks = yearTicks(range);
  const ends = curveSeries.flatMap((series) => {
    const point = lastKnown(points, series);
    const value = point?.[series] ?? null;
    return point === null || value === null ? [] : [{ series, point, value }];
  });
  const places = spreadLabels(
    ends.map(({ value }) => value),
    size.line / (size.height - TOP - AXIS_HEIGHT),
  );
  return (
    <LineChart
      data={[...points]}
      width={width}
      height={size.height}
      margin={{ top: TOP, right: size.right, bottom: 0, left: 0 }}
      title={t('overview.curve.label')}
    >
      <CartesianGrid vertical={false} stroke="var(--grey-3)" />
      <XAxis
        dataKey="day"
        type="number"
        domain={range}
        ticks={ticks.map(({ day }) => day)}
        tickFormatter={(day: number) => String(ticks.find((tick) => tick.day === day)?.year ?? '')}
        height={AXIS_HEIGHT}
        tickLine={{ stroke: 'var(--grey-2)' }}
        axisLine={{ stroke: 'var(--grey-2)' }}
        tick={{ fill: 'var(--grey-1)' }}
      />
      <YAxis
        domain={[0, 1]}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        tickFormatter={(value: number) => format.percent(value)}
        width={AXIS_WIDTH}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--grey-1)' }}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--grey-2)' }}
        content={({ active, label }) => <PointTip point={active ? points.find(({ day }) => day === Number(label)) : undefined} />}
      />
      <ReferenceLine
        x={dayNumber(asOf)}
        stroke="var(--ink)"
        strokeWidth={1}
        strokeDasharray="1 3"
        label={(at: { viewBox?: unknown }) => (
          <AsOfLabel viewBox={at.viewBox} isLate={dayNumber(asOf) > (range[0] + range[1]) / 2}>
            {t('asOf.button', { date: format.date(asOf) })}
          </AsOfLabel>
        )}
      />
      {curveSeries.map((series) => (
        <Line
          key={series}
          dataKey={series}
          type="linear"
          {...lineOf[series]}
          isAnimationActive={false}
          connectNulls
          activeDot={{ r: 4 }}
          dot={(dot: { cx?: number; cy?: number; index?: number }) => (
            <PointDot key={dot.index} cx={dot.cx} cy={dot.cy} series={series} point={points[dot.index ?? -1]} />
          )}
        />
      ))}
      {ends.map(({ series, point, value }, index) => (
        <ReferenceDot
          key={series}
          x={point.day}
          y={places[index] ?? value}
          r={0}
          ifOverflow="visible"
          label={(at: { viewBox?: unknown }) => (
            <EndLabel viewBox={at.viewBox} series={series} value={value} hasWord={size.hasWords} />
          )}
        />
      ))}
    </LineChart>
  );
}
