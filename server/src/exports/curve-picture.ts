import {
  curvePoints,
  curveSeries,
  dayRange,
  hasCurve,
  lastKnown,
  pointOn,
  yearTicks,
} from '@atkaruu/shared/reports/chart-points';
import { dayNumber } from '@atkaruu/shared/values/iso-date';
import { formatNumber, formatPercent } from '@atkaruu/shared/words/format';
import type { CurveLine, CurvePicture } from './paper-report.ts';
import type { StocktakeExport } from './read-stocktake.ts';

/** The S-curve of the stocktake page as lines to draw; null when there is nothing to draw. */
export function curvePicture({
  figures,
  stocktake: { forecast },
  speech: { language, say },
}: StocktakeExport): CurvePicture | null {
  const { sCurve, asOf } = figures;
  if (!hasCurve(sCurve)) return null;
  const points = curvePoints(sCurve);
  const [from, last] = dayRange(points);
  // A cone far beyond the plan's end would press the curve flat: it is cut after half as long again.
  const to = Math.max(last, Math.min(dayNumber(forecast.p85 ?? asOf), last + (last - from) / 2));
  const now = lastKnown(points, 'verified');
  const mostScope = Math.max(...points.map(({ scope }) => scope), 1);
  const atStatusDate = pointOn(points, asOf);
  const lines: CurveLine[] = [
    {
      series: 'scope',
      label: `${say('stocktake.scope')} ${formatNumber(points.at(-1)?.scope ?? 0, language, 1)}`,
      points: points.map(({ day, scope }) => [day, scope / mostScope]),
    },
    ...curveSeries.map((series) => ({
      series,
      label: `${say(`overview.curve.${series}`)} ${formatPercent(atStatusDate?.[series] ?? null, language)}`,
      points: points.flatMap((point): [number, number][] => {
        const share = point[series];
        return share === null ? [] : [[point.day, share]];
      }),
    })),
  ];
  return {
    from,
    to,
    asOf: dayNumber(asOf),
    ticks: yearTicks([from, to]).map(({ day, year }) => ({ day, label: String(year) })),
    lines,
    cone:
      now === null || forecast.p50 === null
        ? null
        : {
            day: now.day,
            share: now.verified ?? 0,
            p50: dayNumber(forecast.p50),
            p85: dayNumber(forecast.p85 ?? forecast.p50),
          },
    shares: [formatPercent(1, language), formatPercent(0.5, language)],
  };
}
