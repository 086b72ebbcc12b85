import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Empty, Loading } from '../../ui/States.tsx';
import {
  curvePoints,
  curveSeries,
  figureOfSeries,
  hasCurve,
  pointOn,
  type CurvePoint,
  type CurveSeries,
} from './chart-points.ts';
import { MethodLink } from './MethodLink.tsx';

const SCurveChart = lazy(async () => ({ default: (await import('./SCurveChart.tsx')).SCurveChart }));

const CHART_HEIGHT = 380;

type Props = Pick<Dashboard, 'sCurve' | 'earnedSchedule' | 'asOf'>;

export function SCurveSection({ sCurve, earnedSchedule, asOf }: Props) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const points = curvePoints(sCurve);
  const table = useCurveTable(points);
  const sentence = useCurveSentence({ points, earnedSchedule, asOf });
  return (
    <ChartFrame
      id="s-curve"
      title={t('overview.curve.title')}
      sentence={sentence}
      howCounted={<MethodLink rule="sCurve" />}
      table={table}
      fileName={`${slug}-s-curve-${asOf}`}
    >
      {hasCurve(points) ? (
        <Suspense fallback={<Loading height={CHART_HEIGHT} />}>
          <SCurveChart points={points} asOf={asOf} />
        </Suspense>
      ) : (
        <Empty why={t('overview.curve.none')} />
      )}
    </ChartFrame>
  );
}

function useCurveSentence({ points, earnedSchedule, asOf }: { points: readonly CurvePoint[] } & Omit<Props, 'sCurve'>): string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = pointOn(points, asOf);
  if (now === null || !hasCurve(points)) return t('overview.curve.none');
  const parts = {
    date: format.date(asOf),
    verified: format.percent(now.verified),
    reported: format.percent(now.reported),
    expected: format.percent(now.expected),
  };
  const { forecastEndsOn, isComplete } = earnedSchedule;
  if (forecastEndsOn === null || isComplete) return t('overview.curve.sentence', parts);
  return t('overview.curve.sentenceForecast', { ...parts, end: format.date(forecastEndsOn) });
}

function useCurveTable(points: readonly CurvePoint[]): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const cellOf = (point: CurvePoint, series: CurveSeries) => {
    const value = format.percent(point[series], 1);
    if (point[series] === null) return value;
    return (
      <Link to="/plans/$plan/figures/$figure" params={{ plan: slug, figure: figureOfSeries[series] }} search={{ asOf: point.on }}>
        {value}
      </Link>
    );
  };
  return {
    columns: [t('overview.curve.day'), ...curveSeries.map((series) => t(`overview.curve.${series}`)), t('overview.curve.scope')],
    rows: points.map((point) => [
      format.date(point.on),
      ...curveSeries.map((series) => cellOf(point, series)),
      format.number(point.scope, 2),
    ]),
    csv: points.map((point) => [point.on, ...curveSeries.map((series) => point[series]), point.scope]),
  };
}
