import type { HeatMap } from '@atkaruu/shared/reports/contract';
import type { Light as LightName } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LightShape } from '../../ui/Light.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';
import styles from './BodyQuarters.module.css';
import { quarterYears, type Quarter } from './quarter-years.ts';
import { TasksLink } from './task-links.tsx';

interface Props {
  bodyId: string;
  heatMap: HeatMap;
}

/** The body’s row of the heat map, a year to a line: verified of due by quarter. */
export function BodyQuarters({ bodyId, heatMap }: Props) {
  const { t } = useTranslation();
  const years = quarterYears(heatMap, bodyId);
  return (
    <Section title={t('bodies.quarters')}>
      {years.length === 0 ? (
        <Empty why={t('bodies.quarters.none')} />
      ) : (
        <table className={styles.table}>
          <caption className={styles.caption}>{t('bodies.quarters.note')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bodies.year')}</th>
              {['I', 'II', 'III', 'IV'].map((quarter) => (
                <th key={quarter} scope="col">
                  {t('bodies.quarter', { quarter })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, quarters }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {quarters.map((quarter, index) => (
                  <td key={index}>{quarter && <Cell bodyId={bodyId} quarter={quarter} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function Cell({ bodyId, quarter }: { bodyId: string; quarter: Quarter }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { cell, column } = quarter;
  const period = format.period(column.key);
  if (cell.due === 0) return <span title={t('bodies.quarters.nothing', { period })}>–</span>;
  const counts = { verified: format.number(cell.verified), due: format.number(cell.due) };
  const light: LightName = cell.light ?? 'not_due';
  return (
    <TasksLink
      scope={{ planSlug: slug, bodyId, capacity: 'asLead' }}
      search={{ dueFrom: column.startsOn, dueTo: column.endsOn, inForce: true }}
      className={styles.cell}
      label={`${t('bodies.quarters.short', counts)}, ${period}: ${t('bodies.quarters.cell', counts)}; ${t(`light.${light}`)}`}
    >
      <LightShape light={light} size={12} />
      {t('bodies.quarters.short', counts)}
    </TasksLink>
  );
}
