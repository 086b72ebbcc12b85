import { operationUrl } from '@atkaruu/shared/contract/client';
import { importsContract, type ImportDraft } from '@atkaruu/shared/imports/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './Imports.module.css';
import { isIssueCode } from './RowDiff.tsx';

const SHOWN = 20;

/** The first problems with their cells; all of them as a file to work through. */
export function IssueList({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { issues, counts } = draft;
  if (counts.issues === 0) return <p className={styles.quiet}>{t('imports.noIssues')}</p>;
  return (
    <>
      <ul className={styles.issues}>
        {issues.slice(0, SHOWN).map(({ cell, row, code, severity, value }, index) => (
          <li key={`${index} ${code}`}>
            <span className={severity === 'error' ? styles.wrong : styles.quiet}>{t(`imports.severity.${severity}`)}</span>{' '}
            <span className="numeric">{cell ?? row ?? ''}</span> {isIssueCode(code) ? t(`imports.issue.${code}`) : code}
            {value !== null && <span className={styles.value}> «{value}»</span>}
          </li>
        ))}
      </ul>
      <p className={styles.row}>
        {counts.issues > SHOWN && (
          <span className={styles.quiet}>{t('imports.issuesShown', { n: SHOWN, total: format.number(counts.issues) })}</span>
        )}
        <a href={operationUrl(importsContract.listImportProblems, { import: draft.id })} download>
          {t('imports.downloadProblems')}
        </a>
      </p>
    </>
  );
}
