import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { dayNumber } from '@atkaruu/shared/values/iso-date';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { curveSeries, dayRange, figureOfSeries, lastKnown, spreadLabels, yearTicks, type CurvePoint, type CurveSeries } from './chart-points.ts';
import styles from './SCurveChart.module.css';

const HEIGHT = { wide: 320, narrow: 240 };
const STRIP_HEIGHT = 56;
const TOP = 20;
const AXIS_HEIGHT = 24;
const AXIS_WIDTH = 48;
const LABEL_HEIGHT = 17;

const lineOf = {
  expected: { stroke: 'var(--series-expected)', strokeWidth: 1.5, strokeDasharray: '5 4' },
  reported: { stroke: 'var(--series-reported)', strokeWidth: 2 },
  verified: { stroke: 'var(--series-verified)', strokeWidth: 2.75 },
} as const satisfies Record<CurveSeries, object>;

interface Props {
  points: readonly CurvePoint[];
  asOf: IsoDate;
}

/** Expected, reported and verified progress on one scale of 0–100 %; the scope apart under it, on its own. */
export function SCurveChart({ points, asOf }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const isNarrow = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false });
  const height = isNarrow ? HEIGHT.narrow : HEIGHT.wide;
  const range = dayRange(points);
  const margin = { top: TOP, right: isNarrow ? 44 : 152, bottom: 0, left: 0 };
  const ends = curveSeries.flatMap((series) => {
    const point = lastKnown(points, series);
    const value = point?.[series] ?? null;
    return point === null || value === null ? [] : [{ series, point, value }];
  });
  const places = spreadLabels(
    ends.map(({ value }) => value),
    LABEL_HEIGHT / (height - TOP - AXIS_HEIGHT),
  );
  const ticks = yearTicks(range);
  return (
    <div className={styles.chart}>
      <ul className={styles.key}>
        {ends.map(({ series, point, value }) => (
          <li key={series}>
            <svg width="24" height="8" aria-hidden="true" focusable="false">
              <line x1="0" x2="24" y1="4" y2="4" {...lineOf[series]} />
            </svg>
            <FigureLink series={series} on={point.on}>
              {t(`overview.curve.${series}`)} {format.percent(value)}
            </FigureLink>
          </li>
        ))}
      </ul>
      <ResponsiveContainer width="100%" height={height}>
        <LineChart data={[...points]} margin={margin} title={t('overview.curve.label')}>
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
            tick={{ fill: 'var(--grey-1)', fontSize: 12.5 }}
          />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={(value: number) => format.percent(value)}
            width={AXIS_WIDTH}
            tickLine={false}
            axisLine={false}
            tick={{ fill: 'var(--grey-1)', fontSize: 12.5 }}
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
            label={{
              value: t('asOf.button', { date: format.date(asOf) }),
              position: 'top',
              fill: 'var(--grey-1)',
              fontSize: 12.5,
            }}
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
              dot={(dot: { cx?: number; cy?: number; payload?: unknown; index?: number }) => (
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
                <EndLabel viewBox={at.viewBox} series={series} value={value} isShort={isNarrow} />
              )}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
      <ScopeStrip points={points} range={range} marginRight={margin.right} />
    </div>
  );
}

function FigureLink({ series, on, children, tabIndex }: { series: CurveSeries; on: IsoDate; children: React.ReactNode; tabIndex?: number }) {
  const { slug } = usePlan();
  return (
    <Link
      to="/plans/$plan/figures/$figure"
      params={{ plan: slug, figure: figureOfSeries[series] }}
      search={{ asOf: on }}
      {...(tabIndex === undefined ? {} : { tabIndex })}
    >
      {children}
    </Link>
  );
}

interface DotProps {
  cx: number | undefined;
  cy: number | undefined;
  series: CurveSeries;
  point: CurvePoint | undefined;
}

/** A point is a link to its figure on its day; for the keyboard the table has the same links. */
function PointDot({ cx, cy, series, point }: DotProps) {
  if (point === undefined || point[series] === null || typeof cx !== 'number' || typeof cy !== 'number') return <g />;
  return (
    <FigureLink series={series} on={point.on} tabIndex={-1}>
      <circle cx={cx} cy={cy} r={9} fill="transparent" />
      <circle cx={cx} cy={cy} r={series === 'verified' ? 2.75 : 1.75} fill={lineOf[series].stroke} />
    </FigureLink>
  );
}

function placeOf(viewBox: unknown): { x: number; y: number } | null {
  if (typeof viewBox !== 'object' || viewBox === null || !('x' in viewBox) || !('y' in viewBox)) return null;
  const { x, y } = viewBox;
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : null;
}

function EndLabel({ viewBox, series, value, isShort }: { viewBox: unknown; series: CurveSeries; value: number; isShort: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = placeOf(viewBox);
  if (place === null) return <g />;
  const percent = format.percent(value);
  return (
    <text x={place.x + 8} y={place.y} dominantBaseline="middle" className={styles.label} data-series={series}>
      {isShort ? percent : `${percent} ${t(`overview.curve.${series}`)}`}
    </text>
  );
}

function PointTip({ point }: { point: CurvePoint | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!point) return null;
  return (
    <div className={styles.tip}>
      <strong>{format.date(point.on)}</strong>
      {curveSeries.map((series) => (
        <span key={series}>
          {t(`overview.curve.${series}`)} <span className="numeric">{format.percent(point[series], 1)}</span>
        </span>
      ))}
    </div>
  );
}

/** The same days, another quantity: never on the scale of the curve. */
function ScopeStrip({
  points,
  range,
  marginRight,
}: {
  points: readonly CurvePoint[];
  range: [number, number];
  marginRight: number;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = points.map(({ scope }) => scope);
  const first = format.number(known[0] ?? 0, 1);
  const last = format.number(known.at(-1) ?? 0, 1);
  const change = first === last ? t('overview.curve.scopeSame', { last }) : t('overview.curve.scopeChange', { first, last });
  return (
    <div className={styles.strip}>
      <p className={styles.stripTitle}>
        {t('overview.curve.scope')}: <span className="numeric">{change}</span>
      </p>
      <div aria-hidden="true">
        <ResponsiveContainer width="100%" height={STRIP_HEIGHT}>
          <LineChart data={[...points]} margin={{ top: 4, right: marginRight, bottom: 2, left: 0 }} accessibilityLayer={false}>
            <XAxis dataKey="day" type="number" domain={range} hide />
            <YAxis
              domain={[0, Math.max(...known, 0)]}
              ticks={[0, Math.max(...known, 0)]}
              width={AXIS_WIDTH}
              tickLine={false}
              axisLine={false}
              tickFormatter={(value: number) => format.number(value)}
              tick={{ fill: 'var(--grey-1)', fontSize: 12.5 }}
            />
            <ReferenceLine y={0} stroke="var(--grey-3)" />
            <Line
              dataKey="scope"
              type="stepAfter"
              stroke="var(--series-scope)"
              strokeWidth={1}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </div>
  );
}
