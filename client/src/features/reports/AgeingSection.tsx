import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { ageingSentence } from '@atkaruu/shared/reports/report-sentences';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSpeech } from '../../i18n/use-speech.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Empty } from '../../ui/States.tsx';
import { ageingBars, totalOverdue, type Ageing, type AgeingBar } from '@atkaruu/shared/reports/ageing-bars';
import styles from './AgeingSection.module.css';
import { MethodLink } from './MethodLink.tsx';
import { TaskListLink } from './TaskListLink.tsx';

export function AgeingSection({ ageing, asOf }: Pick<Dashboard, 'ageing' | 'asOf'>) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const sentence = ageingSentence(ageing, useSpeech());
  const table = useAgeingTable(ageing);
  return (
    <ChartFrame
      id="ageing"
      title={t('overview.ageing.title')}
      sentence={sentence}
      howCounted={<MethodLink rule="ageing" />}
      table={table}
      fileName={`${slug}-overdue-${asOf}`}
    >
      {totalOverdue(ageing) === 0 ? (
        <Empty why={t('overview.ageing.none')} />
      ) : (
        <ul className={styles.bars}>
          {ageingBars(ageing).map((bar) => (
            <Bar key={bar.bucket} bar={bar} />
          ))}
        </ul>
      )}
    </ChartFrame>
  );
}

function Bar({ bar: { bucket, total, segments } }: { bar: AgeingBar }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = t(`ageing.${bucket}`);
  return (
    <li className={styles.row}>
      <span className={styles.bucket}>{label}</span>
      {total === 0 ? (
        <span className={styles.none}>–</span>
      ) : (
        <div className={styles.content}>
          <div className={styles.line}>
            <div className={styles.bar} aria-hidden="true">
              {segments.map(({ cause, count, share }) => (
                <span
                  key={cause}
                  className={styles.segment}
                  style={{ inlineSize: `${share * 100}%` }}
                  title={t(`cause.${cause}`)}
                >
                  <TaskListLink tasks={{ state: ['overdue'], ageing: [bucket], cause: [cause] }} isDoubled>
                    {format.number(count)}
                  </TaskListLink>
                </span>
              ))}
            </div>
            <TaskListLink
              tasks={{ state: ['overdue'], ageing: [bucket] }}
              className={styles.total}
              name={`${label}: ${format.number(total)}`}
            >
              {format.number(total)}
            </TaskListLink>
          </div>
          <ul className={styles.causes}>
            {segments.map(({ cause, count }) => (
              <li key={cause}>
                <TaskListLink
                  tasks={{ state: ['overdue'], ageing: [bucket], cause: [cause] }}
                  name={t('overview.ageing.segment', { bucket: label, cause: t(`cause.${cause}`), n: format.number(count) })}
                >
                  {t(`cause.${cause}`)} <span className="numeric">{format.number(count)}</span>
                </TaskListLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function useAgeingTable(ageing: Ageing): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = ageing.flatMap(({ bucket, byCause }) => byCause.map(({ cause, count }) => ({ bucket, cause, count })));
  return {
    columns: [t('overview.ageing.bucket'), t('overview.ageing.cause'), t('overview.ageing.count')],
    rows: lines.map(({ bucket, cause, count }) => [
      t(`ageing.${bucket}`),
      t(`cause.${cause}`),
      <TaskListLink key={cause} tasks={{ state: ['overdue'], ageing: [bucket], cause: [cause] }}>
        {format.number(count)}
      </TaskListLink>,
    ]),
    csv: lines.map(({ bucket, cause, count }) => [bucket, cause, count]),
  };
}
