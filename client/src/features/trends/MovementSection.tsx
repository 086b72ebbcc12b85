import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { taskStates, type TaskState } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section, ToolButton } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';
import { useDownloadCsv } from '../../ui/use-download-csv.ts';
import styles from './trends.module.css';

const places = [...taskStates, null] as const;

/** Rows: the state at the end of the last period; columns: the state now. What stayed lies on the diagonal. */
export function MovementSection({ stocktake: { lastPeriod, asOf } }: { stocktake: Stocktake }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const downloadCsv = useDownloadCsv();
  if (lastPeriod === null) return null;
  const { movement, on } = lastPeriod;
  const title = t('trends.move.title', { date: format.date(on) });
  const nameOf = (state: TaskState | null) => (state === null ? t('trends.move.absent') : t(`state.${state}`));
  const from = places.filter((state) => movement.some((cell) => cell.from === state));
  const to = places.filter((state) => movement.some((cell) => cell.to === state));
  const countOf = (before: TaskState | null, after: TaskState | null) =>
    movement.find((cell) => cell.from === before && cell.to === after)?.count ?? 0;
  const total = movement.reduce((sum, { count }) => sum + count, 0);
  const moved = movement.reduce((sum, cell) => (cell.from === cell.to ? sum : sum + cell.count), 0);
  const onDownload = () => {
    const head = [t('trends.move.from'), ...to.map(nameOf)];
    const rows = from.map((before) => [nameOf(before), ...to.map((after) => countOf(before, after))]);
    downloadCsv(`${slug}-movement-${asOf}.csv`, [head, ...rows]);
  };
  return (
    <Section
      id="movement"
      title={title}
      actions={<ToolButton icon="download" label="CSV" name={t('section.downloadOf', { title })} onClick={onDownload} />}
    >
      {total === 0 ? (
        <Empty why={t('trends.move.none')} />
      ) : (
        <>
          <p>{t('trends.move.sentence', { moved: format.number(moved), total: format.number(total) })}</p>
          <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('section.tableOf', { title })}>
            <table className={styles.matrix}>
              <thead>
                <tr>
                  <th scope="col">{t('trends.move.from')}</th>
                  {to.map((state) => (
                    <th key={state} scope="col">
                      {nameOf(state)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {from.map((before) => (
                  <tr key={before}>
                    <th scope="row">{nameOf(before)}</th>
                    {to.map((after) => (
                      <td key={after} data-same={before === after}>
                        {countOf(before, after) === 0 ? '' : format.number(countOf(before, after))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Section>
  );
}
