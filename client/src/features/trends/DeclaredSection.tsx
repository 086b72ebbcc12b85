import type { Override } from '@atkaruu/shared/overrides/contract';
import type { Stocktake } from '@atkaruu/shared/reports/stocktake-contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Light } from '../../ui/Light.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';
import styles from './trends.module.css';

interface Props {
  declared: Stocktake['declared'];
  /** Null: not for everybody to read. */
  list: readonly Override[] | null;
}

/** Lights a person declared, beside what the rules compute, and how many of them hide something. */
export function DeclaredSection({ declared: { watermelon }, list }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  return (
    <Section id="declared" title={t('trends.declared.title')}>
      <p>
        <Link to="/plans/$plan/figures/$figure" params={{ plan: slug, figure: 'watermelon' }}>
          {t('trends.declared.index', { n: format.number(watermelon.n), N: format.number(watermelon.N) })}
        </Link>
      </p>
      {list?.length === 0 && <Empty why={t('trends.declared.none')} next={t('trends.declared.noneNext')} />}
      {list !== null && list.length > 0 && <DeclaredTable list={list} />}
    </Section>
  );
}

function DeclaredTable({ list }: { list: readonly Override[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('trends.declared.title')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            {(['task', 'light', 'computed', 'reason', 'by', 'until'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`trends.declared.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link to="/plans/$plan/tasks/$task" params={{ plan: slug, task: one.taskId }}>
                  {one.taskNumber} <LocalText text={one.taskTitle} />
                </Link>
              </th>
              <td data-text="true">
                <Light light={one.light} />
                {one.isBetterThanComputed && <span className={styles.better}>{t('trends.declared.better')}</span>}
              </td>
              <td data-text="true">
                <Light light={one.computedLight} />
              </td>
              <td data-text="true">
                <LocalText text={one.reason} />
              </td>
              <td data-text="true">{one.recordedBy}</td>
              <td>{format.date(one.expiresOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
