import { operationUrl } from '@atkaruu/shared/contract/client';
import { evidenceContract } from '@atkaruu/shared/evidence/contract';
import type { Evidence } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { LocalText } from './LocalText.tsx';
import styles from './EvidenceItem.module.css';

function hrefOf({ id, url, file }: Evidence): string | null {
  return file === null ? url : operationUrl(evidenceContract.getEvidenceContent, { evidence: id });
}

/** A document with what identifies it; a file is downloaded under the name it came with. */
export function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { kind, title, reference, issuedOn, file } = evidence;
  const href = hrefOf(evidence);
  const facts = [t(`evidenceKind.${kind}`), reference, issuedOn === null ? null : format.date(issuedOn), file?.name ?? null];
  return (
    <>
      {href === null ? (
        <LocalText text={title} />
      ) : (
        <a href={href} rel="noreferrer">
          <LocalText text={title} />
        </a>
      )}
      <span className={styles.facts}>{facts.filter((part) => part !== null).join(' · ')}</span>
    </>
  );
}
