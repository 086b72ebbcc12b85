import type { CumulativeFlow } from '@atkaruu/shared/reports/trends-contract';
import { dayNumber } from '@atkaruu/shared/values/iso-date';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { Empty } from '../../ui/States.tsx';
import { flowAreas, flowBands, hasFlow, type FlowBand } from './flow-bands.ts';
import styles from './trends.module.css';
import { YearTicks } from './YearTicks.tsx';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 320, 40, 12, 10, 24];

/** Colour and pattern together: the bands are told apart on a black and white print. */
const looks = {
  completed: { colour: 'var(--light-completed)', pattern: 'M0 0' },
  awaiting_verification: { colour: 'var(--series-reported)', pattern: 'M0 4h8' },
  in_progress: { colour: 'var(--light-on-track)', pattern: 'M0 8L8 0' },
  overdue: { colour: 'var(--light-off-track)', pattern: 'M0 0L8 8M0 8L8 0' },
  not_started: { colour: 'var(--grey-2)', pattern: 'M4 0v8' },
  not_due: { colour: 'var(--grey-3)', pattern: 'M3.5 4h1' },
  off: { colour: 'var(--wash)', pattern: 'M0 0L8 8' },
} as const satisfies Record<FlowBand, { colour: string; pattern: string }>;

function Fill({ band, id }: { band: FlowBand; id: string }) {
  const { colour, pattern } = looks[band];
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={colour} />
      <path d={pattern} stroke="var(--paper)" strokeWidth="1.2" fill="none" />
    </pattern>
  );
}

export function FlowSection({ flow: { points, asOf } }: { flow: CumulativeFlow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const nameOf = (band: FlowBand) => (band === 'completed' || band === 'off' ? t(`trends.band.${band}`) : t(`state.${band}`));
  const counts = flowAreas(points).map(({ band, edges }) => ({ band, counts: edges.map(({ from, to }) => to - from) }));
  const countOf = (band: FlowBand) => counts.find((one) => one.band === band)?.counts.at(-1) ?? 0;
  const total = flowBands.reduce((sum, { band }) => sum + countOf(band), 0);
  const rows = points.map(({ on }, index) => ({ on, cells: counts.map((one) => one.counts[index] ?? 0) }));
  return (
    <ChartFrame
      id="flow"
      title={t('trends.flow.title')}
      sentence={
        hasFlow(points)
          ? t('trends.flow.sentence', {
              date: format.date(asOf),
              done: format.number(countOf('completed')),
              total: format.number(total),
              waiting: format.number(countOf('awaiting_verification')),
              overdue: format.number(countOf('overdue')),
            })
          : t('trends.flow.none')
      }
      table={{
        columns: [t('trends.day'), ...flowBands.map(({ band }) => nameOf(band))],
        rows: rows.map(({ on, cells }) => [format.date(on), ...cells.map((count) => format.number(count))]),
        csv: rows.map(({ on, cells }) => [on, ...cells]),
      }}
      fileName={`${slug}-cumulative-flow-${asOf}`}
      pictureDay={t('overview.asOf', { date: format.date(asOf) })}
    >
      {hasFlow(points) ? <Flow points={points} nameOf={nameOf} /> : <Empty why={t('trends.flow.none')} />}
    </ChartFrame>
  );
}

function Flow({ points, nameOf }: { points: CumulativeFlow['points']; nameOf: (band: FlowBand) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const areas = flowAreas(points);
  const [first, last] = [dayNumber(points[0]?.on ?? ''), dayNumber(points.at(-1)?.on ?? '')];
  const most = Math.max(1, ...(areas.at(-1)?.edges.map(({ to }) => to) ?? []));
  const x = (day: number) => LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (count: number) => TOP + (1 - count / most) * (HEIGHT - TOP - BOTTOM);
  return (
    <>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className={styles.drawing}
        role="img"
        aria-label={t('trends.flow.label')}
        data-picture
      >
        <defs>
          {flowBands.map(({ band }) => (
            <Fill key={band} band={band} id={`flow-${band}`} />
          ))}
        </defs>
        {areas.map(({ band, edges }) => (
          <polygon
            key={band}
            fill={`url(#flow-${band})`}
            points={[
              ...edges.map(({ day, to }) => `${x(day)},${y(to)}`),
              ...edges.toReversed().map(({ day, from }) => `${x(day)},${y(from)}`),
            ].join(' ')}
          />
        ))}
        {[0, most].map((count) => (
          <text key={count} x={LEFT - 6} y={y(count) + 4} textAnchor="end" className={styles.tick}>
            {format.number(count)}
          </text>
        ))}
        <YearTicks from={first} to={last} x={x} height={HEIGHT} top={TOP} bottom={BOTTOM} />
      </svg>
      <ul className={styles.key}>
        {flowBands.map(({ band }) => (
          <li key={band}>
            <svg width="20" height="14" aria-hidden="true" focusable="false">
              <rect width="20" height="14" fill={`url(#flow-${band})`} stroke="var(--grey-2)" />
            </svg>
            {nameOf(band)}{' '}
            {format.number(
              areas
                .find((area) => area.band === band)
                ?.edges.map(({ from, to }) => to - from)
                .at(-1) ?? 0,
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
