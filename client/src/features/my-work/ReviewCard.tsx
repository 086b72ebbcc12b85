import type { Review } from '@atkaruu/shared/my-work/contract';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { EvidenceItem } from '../../ui/EvidenceItem.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { ErrorState } from '../../ui/States.tsx';
import { TaskLink } from './TaskBriefs.tsx';
import styles from './Work.module.css';

interface Props {
  review: Review;
  isPending: boolean;
  error: unknown;
  onApprove: () => void;
  onReturn: () => void;
}

/** A claim beside its evidence. */
export function ReviewCard({ review, isPending, error, onApprove, onReturn }: Props) {
  const { t } = useTranslation();
  const { task, evidence, blocked } = review;
  return (
    <li className={styles.review} tabIndex={-1} data-review={review.entry.id}>
      <h2 className={styles.head}>
        <TaskLink task={task} />
      </h2>
      <Claim review={review} />
      <div className={styles.part}>
        <h3>{t('review.evidence')}</h3>
        {evidence.length === 0 && <p>{t('review.noEvidence')}</p>}
        <ul className={styles.list}>
          {evidence.map((piece) => (
            <li key={piece.id}>
              <EvidenceItem evidence={piece} />
            </li>
          ))}
        </ul>
      </div>
      {error !== null && error !== undefined && <ErrorState error={error} />}
      <div className={styles.buttons}>
        {blocked === null ? (
          <>
            <Button onClick={onApprove} loading={isPending}>
              {t('review.approve')}
            </Button>
            <Button variant="default" onClick={onReturn}>
              {t('review.return')}
            </Button>
          </>
        ) : (
          <p>{t(`review.blocked.${blocked}`)}</p>
        )}
      </div>
    </li>
  );
}

function Claim({ review: { entry, task } }: { review: Review }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  return (
    <div className={styles.part}>
      <h3>{t('review.claim')}</h3>
      <p className={styles.claim}>
        <strong>{format.percent(entry.percentComplete / 100)}</strong>
        {entry.claim === 'complete' && <span>{t('review.claimsComplete')}</span>}
        <span className={styles.quiet}>{t('review.before', { percent: format.percent(task.percentVerified / 100) })}</span>
      </p>
      <p className={styles.quiet}>
        {format.date(entry.effectiveOn)} · {entry.bodyId === null ? '–' : nameOf(entry.bodyId)} · {entry.recordedBy}
      </p>
      {entry.narrative && (
        <p>
          <LocalText text={entry.narrative} />
        </p>
      )}
      {entry.problem && (
        <p>
          <b>{t('review.problem')}:</b> <LocalText text={entry.problem} />
        </p>
      )}
      {entry.causeCode !== null && (
        <p className={styles.quiet}>{t('task-page.entry.cause', { cause: t(`cause.${entry.causeCode}`) })}</p>
      )}
      {entry.nextStep && (
        <p>
          <b>{t('review.nextStep')}:</b> <LocalText text={entry.nextStep} />
        </p>
      )}
      {entry.needsHelp && <p className={styles.late}>{t('review.needsHelp')}</p>}
    </div>
  );
}
