import type { Evidence } from '@atkaruu/shared/tasks/task';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { EvidenceItem } from '../../ui/EvidenceItem.tsx';
import { Section, ToolButton } from '../../ui/Section.tsx';
import styles from './TaskDetail.module.css';

const FIRST = 6;

/** The documents that prove what was reported, the newest first. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const ordered = evidence.toSorted((a, b) => ((a.issuedOn ?? '') > (b.issuedOn ?? '') ? -1 : 1));
  return (
    <Section title={t('task-page.evidence')} count={format.number(evidence.length)}>
      {evidence.length === 0 ? (
        <p>{t('task-page.noEvidence')}</p>
      ) : (
        <ul className={styles.list}>
          {(isWhole ? ordered : ordered.slice(0, FIRST)).map((piece) => (
            <li key={piece.id}>
              <EvidenceItem evidence={piece} />
            </li>
          ))}
        </ul>
      )}
      {!isWhole && evidence.length > FIRST && (
        <ToolButton
          icon="down"
          label={t('task-page.showAll', { n: format.number(evidence.length) })}
          onClick={() => setWhole(true)}
        />
      )}
    </Section>
  );
}
