import type { Dashboard, HeatMap } from '@atkaruu/shared/reports/contract';
import { heatSentence } from '@atkaruu/shared/reports/report-sentences';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSpeech } from '../../i18n/use-speech.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Light } from '../../ui/Light.tsx';
import { Empty } from '../../ui/States.tsx';
import { HeatMapTable } from './HeatMapTable.tsx';
import styles from './HeatMapSection.module.css';
import { MethodLink } from './MethodLink.tsx';
import { TaskListLink } from './TaskListLink.tsx';
import { tasksLedBy } from './tasks-led-by.ts';

const keyLights = ['on_track', 'at_risk', 'off_track'] as const;

export function HeatMapSection({ heatMap, asOf }: Pick<Dashboard, 'heatMap' | 'asOf'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { nameOf } = useBodies();
  const bodyName = (bodyId: string | null) => (bodyId === null ? t('overview.heat.noLead') : nameOf(bodyId));
  const sentence = heatSentence(heatMap, bodyName, useSpeech());
  const table = useHeatTable(heatMap);
  const isEmpty = heatMap.total.due === 0;
  return (
    <ChartFrame
      id="heat-map"
      title={t('overview.heat.title')}
      sentence={sentence}
      howCounted={<MethodLink rule="heatMap" />}
      table={table}
      fileName={`${slug}-heat-map-${asOf}`}
    >
      {isEmpty ? (
        <Empty why={t('overview.heat.none')} />
      ) : (
        <>
          <HeatMapTable heatMap={heatMap} />
          <div className={styles.foot}>
            <ul className={styles.key}>
              {keyLights.map((light) => (
                <li key={light}>
                  <Light light={light} size={10} />
                </li>
              ))}
              <li>– {t('overview.heat.nothing')}</li>
            </ul>
            <p>
              {t('overview.heat.note')}{' '}
              {heatMap.outside > 0 && t('overview.heat.outside', { count: heatMap.outside, n: format.number(heatMap.outside) })}
            </p>
          </div>
        </>
      )}
    </ChartFrame>
  );
}

/** The cells one under another: body, quarter, due, verified. */
function useHeatTable({ columns, rows }: HeatMap): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  const lines = rows.flatMap(({ bodyId, cells }) =>
    cells.flatMap((cell, index) => {
      const column = columns[index];
      const body = bodyId === null ? t('overview.heat.noLead') : nameOf(bodyId);
      return column === undefined || cell.due === 0 ? [] : [{ bodyId, body, cell, column }];
    }),
  );
  return {
    columns: [t('overview.heat.body'), t('overview.heat.quarter'), t('overview.heat.due'), t('overview.heat.verified')],
    rows: lines.map(({ bodyId, body, cell, column }) => [
      body,
      format.period(column.key),
      <TaskListLink key="due" tasks={{ ...tasksLedBy(bodyId), dueFrom: column.startsOn, dueTo: column.endsOn, inForce: true }}>
        {format.number(cell.due)}
      </TaskListLink>,
      format.number(cell.verified),
    ]),
    csv: lines.map(({ body, cell, column }) => [body, column.key, cell.due, cell.verified]),
  };
}
