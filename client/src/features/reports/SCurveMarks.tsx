import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { curveSeries, figureOfSeries, type CurvePoint, type CurveSeries } from '@atkaruu/shared/reports/chart-points';
import styles from './SCurveChart.module.css';

export const lineOf = {
  expected: { stroke: 'var(--series-expected)', strokeWidth: 1.5, strokeDasharray: '5 4' },
  reported: { stroke: 'var(--series-reported)', strokeWidth: 2 },
  verified: { stroke: 'var(--series-verified)', strokeWidth: 2.75 },
} as const satisfies Record<CurveSeries, object>;

interface FigureLinkProps {
  series: CurveSeries;
  on: IsoDate;
  children: ReactNode;
  /** For a link that is only for the pointer, because the table has the same one. */
  name?: string;
}

export function FigureLink({ series, on, children, name }: FigureLinkProps) {
  const { slug } = usePlan();
  return (
    <Link
      to="/plans/$plan/figures/$figure"
      params={{ plan: slug, figure: figureOfSeries[series] }}
      search={{ asOf: on }}
      {...(name === undefined ? {} : { tabIndex: -1, 'aria-label': name })}
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
export function PointDot({ cx, cy, series, point }: DotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (point === undefined || point[series] === null || typeof cx !== 'number' || typeof cy !== 'number') return <g />;
  const name = `${format.date(point.on)}, ${t(`overview.curve.${series}`)} ${format.percent(point[series])}`;
  return (
    <FigureLink series={series} on={point.on} name={name}>
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

/** Left of its line in the later half: at the right stand the ends of the curves. */
export function AsOfLabel({ viewBox, isLate, children }: { viewBox: unknown; isLate: boolean; children: string }) {
  const place = placeOf(viewBox);
  if (place === null) return <g />;
  return (
    <text x={place.x + (isLate ? -4 : 4)} y={place.y - 7} textAnchor={isLate ? 'end' : 'start'} className={styles.asOf}>
      {children}
    </text>
  );
}

export function EndLabel({
  viewBox,
  series,
  value,
  hasWord,
}: {
  viewBox: unknown;
  series: CurveSeries;
  value: number;
  hasWord: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = placeOf(viewBox);
  if (place === null) return <g />;
  const percent = format.percent(value);
  return (
    <text x={place.x + 8} y={place.y} dominantBaseline="middle" className={styles.label} data-series={series}>
      {hasWord ? `${percent} ${t(`overview.curve.${series}`)}` : percent}
    </text>
  );
}

export function PointTip({ point }: { point: CurvePoint | undefined }) {
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
