import { isStale } from '@atkaruu/shared/periods/compliance';
import type { Compliance } from '@atkaruu/shared/reports/compliance-schema';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { byDebt, cellsIn, isFirstOfYear, withinYear, yearsOfPeriods } from './compliance-rows.ts';
import { TimelinessShape } from './ComplianceMark.tsx';
import styles from './Compliance.module.css';
import { useStalenessWords } from './use-compliance-words.ts';

const counted = ['on_time', 'late', 'missing'] as const;

type Row = Compliance['byBody'][number];

/** Body by period: who reported in time, who late, who not at all. */
export function ComplianceTable({ compliance: { periods, byBody } }: { compliance: Compliance }) {
  const { t } = useTranslation();
  const { shortNameOf } = useBodies();
  return (
    <div className={styles.scroll} role="region" aria-label={t('section.tableOf', { title: t('compliance.title') })} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('compliance.title')}</caption>
        <Head periods={periods} />
        <tbody>
          {byDebt(byBody, shortNameOf).map((row) => (
            <BodyRow key={row.bodyId} row={row} periods={periods} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ periods }: Pick<Compliance, 'periods'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles.body}>
          {t('cycle.body')}
        </th>
        {counted.map((timeliness) => (
          <th key={timeliness} scope="col" rowSpan={2}>
            {t(`timeliness.${timeliness}`)}
          </th>
        ))}
        <th scope="col" rowSpan={2}>
          {t('compliance.staleness')}
        </th>
        {yearsOfPeriods(periods).map(({ year, count }) => (
          <th key={year} scope="colgroup" colSpan={count} className={styles.year} data-first>
            {year}
          </th>
        ))}
      </tr>
      <tr>
        {periods.map(({ id, key }, index) => (
          <th key={id} scope="col" data-first={isFirstOfYear(periods, index)}>
            <Link to="/plans/$plan/periods/$period" params={{ plan: slug, period: id }} title={format.period(key)}>
              {withinYear(key)}
              <span className="visually-hidden"> {format.period(key)}</span>
            </Link>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BodyRow({ row: { bodyId, counts, stalenessDays, cells }, periods }: { row: Row; periods: Compliance['periods'] }) {
  const format = useFormat();
  const { slug } = usePlan();
  const { nameOf, shortNameOf } = useBodies();
  const staleness = useStalenessWords();
  return (
    <tr>
      <th scope="row" className={styles.body}>
        <Link to="/plans/$plan/bodies/$body" params={{ plan: slug, body: bodyId }} title={nameOf(bodyId)}>
          {shortNameOf(bodyId)}
        </Link>
      </th>
      {counted.map((timeliness) => (
        <td key={timeliness} className={styles.number}>
          {format.number(counts[timeliness])}
        </td>
      ))}
      <td className={styles.news} data-stale={isStale(stalenessDays)}>
        {staleness(stalenessDays)}
      </td>
      {cellsIn(periods, cells).map((cell, index) => (
        <Cell key={periods[index]?.id} cell={cell} isFirst={isFirstOfYear(periods, index)} />
      ))}
    </tr>
  );
}

function Cell({ cell, isFirst }: { cell: Row['cells'][number] | null; isFirst: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (cell === null) {
    return (
      <td className={styles.cell} data-first={isFirst}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{t('compliance.nothingOwed')}</span>
      </td>
    );
  }
  const { timeliness, daysLate } = cell;
  const words = [t(`timeliness.${timeliness}`), ...(daysLate > 0 ? [format.lateness(daysLate)] : [])].join(', ');
  return (
    <td className={styles.cell} data-timeliness={timeliness} data-first={isFirst} title={words}>
      <TimelinessShape timeliness={timeliness} />
      <span className="visually-hidden">{words}</span>
    </td>
  );
}
