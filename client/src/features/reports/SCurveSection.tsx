import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { curveSentence } from '@atkaruu/shared/reports/report-sentences';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSpeech } from '../../i18n/use-speech.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Empty, Loading } from '../../ui/States.tsx';
import {
  curvePoints,
  curveSeries,
  figureOfSeries,
  hasCurve,
  type CurvePoint,
  type CurveSeries,
} from '@atkaruu/shared/reports/chart-points';
import { MethodLink } from './MethodLink.tsx';

const SCurveChart = lazy(async () => ({ default: (await import('./SCurveChart.tsx')).SCurveChart }));

const CHART_HEIGHT = 380;

type Props = Pick<Dashboard, 'sCurve' | 'earnedSchedule' | 'asOf'>;

export function SCurveSection({ sCurve, earnedSchedule, asOf }: Props) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const points = curvePoints(sCurve);
  const table = useCurveTable(points);
  const sentence = curveSentence({ sCurve, earnedSchedule, asOf }, useSpeech());
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
