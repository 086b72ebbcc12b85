import { useTranslation } from 'react-i18next';
import { Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../i18n/use-format.ts';
import type { CurvePoint } from '@atkaruu/shared/reports/chart-points';
import styles from './SCurveChart.module.css';

/** Of this chart and of the one above it, so that their days stand under one another. */
export const AXIS_WIDTH = 48;
const STRIP_HEIGHT = 56;

/** The same days, another quantity: never on the scale of the curve. */
export function ScopeStrip({
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
              tick={{ fill: 'var(--grey-1)' }}
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
