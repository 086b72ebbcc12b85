import type { Figure } from '@atkaruu/shared/reports/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './FigureFacts.module.css';
import { MethodLink } from './MethodLink.tsx';

/** The number, what it is made of, and by which rule. */
export function FigureFacts({ figure }: { figure: Figure }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <dl className={styles.facts}>
        <div className={styles.value}>
          <dt>{t('figurePage.value')}</dt>
          <dd className="numeric">{format.percent(figure.value, 1)}</dd>
        </div>
        <div>
          <dt>{t('figurePage.n')}</dt>
          <dd className="numeric">{format.number(figure.n, 2)}</dd>
        </div>
        <div>
          <dt>{t('figurePage.N')}</dt>
          <dd className="numeric">{format.number(figure.N, 2)}</dd>
        </div>
        <div>
          <dt>{t('figurePage.asOf')}</dt>
          <dd className="numeric">{format.date(figure.asOf)}</dd>
        </div>
        <div>
          <dt>{t('figurePage.ruleVersion')}</dt>
          <dd>{t('figurePage.ruleVersionOf', { version: figure.ruleVersion })}</dd>
        </div>
        <div>
          <dt>{t('figurePage.planVersion')}</dt>
          <dd className="numeric">{figure.planVersion}</dd>
        </div>
      </dl>
      {figure.value === null && <p>{t('figurePage.noValue')}</p>}
      <Section title={t('figurePage.formula')} howCounted={<MethodLink rule="figures" />}>
        <p className={styles.explanation}>{t(`figurePage.explain.${figure.figure}`)}</p>
        <p className={styles.label}>{t('figurePage.apiFormula')}:</p>
        <p className={styles.formula} lang="en">
          {figure.formula}
        </p>
      </Section>
    </>
  );
}
