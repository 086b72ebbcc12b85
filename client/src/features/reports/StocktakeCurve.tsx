import type { Dashboard } from '@atkaruu/shared/reports/contract';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { dayNumber } from '@atkaruu/shared/values/iso-date';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { curvePoints, curveSeries, dayRange, lastKnown, pointOn, yearTicks } from '@atkaruu/shared/reports/chart-points';
import styles from './StocktakeView.module.css';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 190, 8, 18, 8];

const strokes = {
  expected: { stroke: 'var(--series-expected)', strokeWidth: 1.5, strokeDasharray: '5 4' },
  reported: { stroke: 'var(--series-reported)', strokeWidth: 2 },
  verified: { stroke: 'var(--series-verified)', strokeWidth: 2.75 },
} as const;

interface Props {
  figures: Dashboard;
  forecast: Stocktake['forecast'];
}

/** The S-curve small, with the scope line and the forecast cone from the status date to p50 and p85. */
export function StocktakeCurve({ figures: { sCurve, asOf }, forecast }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const points = curvePoints(sCurve);
  const [first, last] = dayRange(points);
  // A cone far beyond the plan's end would press the curve flat: it is cut after half as long again.
  const end = Math.max(last, Math.min(dayNumber(forecast.p85 ?? asOf), last + (last - first) / 2));
  const x = (day: number) => LEFT + ((day - first) / (end - first)) * (WIDTH - 2 * LEFT);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const line = (valueOf: (point: (typeof points)[number]) => number | null) =>
    points.flatMap((point) => (valueOf(point) === null ? [] : `${x(point.day)},${y(valueOf(point) ?? 0)}`)).join(' ');
  const mostScope = Math.max(...points.map(({ scope }) => scope), 1);
  const now = lastKnown(points, 'verified');
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.curve}
        role="img"
        aria-label={t('stocktake.curve', { date: format.date(asOf) })}
      >
        <line x1={LEFT} x2={WIDTH - LEFT} y1={y(0)} y2={y(0)} stroke="var(--grey-2)" />
        <line x1={LEFT} x2={WIDTH - LEFT} y1={y(1)} y2={y(1)} stroke="var(--grey-3)" />
        {yearTicks([first, end]).map(({ day, year }) => (
          <text key={year} x={x(day) + 3} y={HEIGHT - 4} className={styles.tick}>
            {year}
          </text>
        ))}
        <clipPath id="stocktake-plot">
          <rect x={LEFT} y={0} width={WIDTH - 2 * LEFT} height={HEIGHT} />
        </clipPath>
        {now !== null && forecast.p50 !== null && (
          <polygon
            clipPath="url(#stocktake-plot)"
            points={`${x(now.day)},${y(now.verified ?? 0)} ${x(dayNumber(forecast.p50))},${y(1)} ${x(dayNumber(forecast.p85 ?? forecast.p50))},${y(1)}`}
            fill="var(--accent-wash)"
            stroke="var(--series-verified)"
            strokeDasharray="2 3"
          />
        )}
        <polyline points={line(({ scope }) => scope / mostScope)} fill="none" stroke="var(--series-scope)" />
        {curveSeries.map((series) => (
          <polyline key={series} points={line((point) => point[series])} fill="none" {...strokes[series]} />
        ))}
        <line x1={x(dayNumber(asOf))} x2={x(dayNumber(asOf))} y1={0} y2={y(0)} stroke="var(--ink)" strokeDasharray="1 3" />
      </svg>
      <ul className={styles.key}>
        {curveSeries.map((series) => (
          <li key={series}>
            <svg width="24" height="8" aria-hidden="true" focusable="false">
              <line x1="0" x2="24" y1="4" y2="4" {...strokes[series]} />
            </svg>
            {t(`overview.curve.${series}`)} {format.percent(pointOn(points, asOf)?.[series] ?? null)}
          </li>
        ))}
        <li>
          <svg width="24" height="8" aria-hidden="true" focusable="false">
            <line x1="0" x2="24" y1="4" y2="4" stroke="var(--series-scope)" />
          </svg>
          {t('stocktake.scope')} {format.number(points.at(-1)?.scope ?? 0, 1)}
        </li>
      </ul>
    </>
  );
}
