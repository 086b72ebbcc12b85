import type { Dashboard, HeatMap } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Light } from '../../ui/Light.tsx';
import { Empty } from '../../ui/States.tsx';
import { HeatMapTable } from './HeatMapTable.tsx';
import { mostOpen } from './heat-map-view.ts';
import styles from './HeatMapSection.module.css';
import { MethodLink } from './MethodLink.tsx';
import { TaskListLink } from './TaskListLink.tsx';
import { tasksLedBy } from './tasks-led-by.ts';

const keyLights = ['on_track', 'at_risk', 'off_track'] as const;

export function HeatMapSection({ heatMap, asOf }: Pick<Dashboard, 'heatMap' | 'asOf'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const sentence = useHeatSentence(heatMap);
  const table = useHeatTable(heatMap);
  const isEmpty = heatMap.total.due === 0;
  return (
    <ChartFrame
      id="heat-map"
      title={t('overview.heat.title')}
      sentence={isEmpty ? t('overview.heat.none') : sentence}
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

function useHeatSentence(heatMap: HeatMap): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  const top = mostOpen(heatMap.rows);
  if (top === null) return t(heatMap.total.dueSoFar === 0 ? 'overview.heat.sentenceNone' : 'overview.heat.sentenceClear');
  return t('overview.heat.sentence', {
    body: top.bodyId === null ? t('overview.heat.noLead') : nameOf(top.bodyId),
    open: format.number(top.total.dueSoFar - top.total.verifiedSoFar),
    due: format.number(top.total.dueSoFar),
  });
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
