import { isStale } from '@atkaruu/shared/periods/compliance';
import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import styles from './Compliance.module.css';
import { TimelinessCount } from './ComplianceMark.tsx';
import { MethodLink } from './MethodLink.tsx';
import { useComplianceSentence } from './use-compliance-words.ts';

type Figures = Pick<Dashboard, 'compliance' | 'silent'>;

/** Report discipline in three counts; nothing where no period is laid out. */
export function ComplianceStrip({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { periods, reports, byBody } = figures.compliance;
  if (periods.length === 0) return null;
  const silent = byBody.filter(({ stalenessDays }) => isStale(stalenessDays)).length;
  return (
    <Section id="discipline" title={t('compliance.strip')} howCounted={<MethodLink rule="compliance" />}>
      <ul className={styles.line}>
        {(['on_time', 'late', 'missing'] as const).map((timeliness) => (
          <li key={timeliness}>
            <TimelinessCount timeliness={timeliness} count={format.number(reports[timeliness])} />
          </li>
        ))}
        {silent > 0 && <li>{t('compliance.staleBodies', { count: silent, n: format.number(silent) })}</li>}
        <li>
          <ComplianceLink>{t('compliance.byBody')}</ComplianceLink>
        </li>
      </ul>
    </Section>
  );
}

/** The same as a sentence that leads to the table. */
export function ComplianceLine({ figures }: { figures: Figures }) {
  const sentence = useComplianceSentence();
  if (figures.compliance.periods.length === 0) return null;
  return <ComplianceLink>{sentence(figures)}</ComplianceLink>;
}

function ComplianceLink({ children }: { children: string }) {
  const { slug } = usePlan();
  return (
    <Link to="/plans/$plan/compliance" params={{ plan: slug }}>
      {children}
    </Link>
  );
}
