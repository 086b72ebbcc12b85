import { STALE_AFTER_DAYS } from '@atkaruu/shared/periods/compliance';
import { timelinesses } from '@atkaruu/shared/periods/body-report';
import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Empty } from '../../ui/States.tsx';
import styles from './Compliance.module.css';
import { byDebt } from './compliance-rows.ts';
import { TimelinessCount } from './ComplianceMark.tsx';
import { ComplianceTable } from './ComplianceTable.tsx';
import { MethodLink } from './MethodLink.tsx';
import { useComplianceSentence } from './use-compliance-words.ts';

/** Who reports in time: the whole table, its cells as a list, and both as CSV. */
export function ComplianceSection({ figures }: { figures: Dashboard }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const sentence = useComplianceSentence();
  const { compliance, asOf } = figures;
  const table = useCells(compliance);
  if (compliance.periods.length === 0) return <Empty why={t('compliance.noPeriods')} next={t('compliance.noPeriodsNext')} />;
  return (
    <ChartFrame
      id="compliance"
      title={t('compliance.title')}
      sentence={sentence(figures)}
      howCounted={<MethodLink rule="compliance" />}
      table={table}
      fileName={`${slug}-compliance-${asOf}`}
    >
      <ComplianceTable compliance={compliance} />
      <div className={styles.foot}>
        {timelinesses.map((timeliness) => (
          <TimelinessCount key={timeliness} timeliness={timeliness} count={format.number(compliance.reports[timeliness])} />
        ))}
        <span>{t('compliance.staleNote', { days: format.days(STALE_AFTER_DAYS) })}</span>
      </div>
    </ChartFrame>
  );
}

function useCells({ byBody }: Dashboard['compliance']): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  const lines = byDebt(byBody, nameOf).flatMap(({ bodyId, cells }) => cells.map((cell) => ({ body: nameOf(bodyId), ...cell })));
  return {
    columns: [t('cycle.body'), t('cycle.period'), t('cycle.state'), t('compliance.late')],
    rows: lines.map(({ body, periodKey, timeliness, daysLate }) => [
      body,
      format.period(periodKey),
      t(`timeliness.${timeliness}`),
      daysLate === 0 ? '–' : format.days(daysLate),
    ]),
    csv: lines.map(({ body, periodKey, timeliness, daysLate }) => [body, periodKey, timeliness, daysLate]),
  };
}
