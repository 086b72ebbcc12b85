import type { Review } from '@atkaruu/shared/my-work/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { WordsDialog } from '../../ui/WordsDialog.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useReview, useReviews } from './use-work.ts';
import styles from './Work.module.css';

/** The queue of a verifier. */
export function ReviewDesk() {
  const { t } = useTranslation();
  const { data, error, refetch } = useReviews();
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} height={480} />;
  if (data.items.length === 0) return <Empty why={t('review.empty')} next={t('review.emptyNext')} />;
  return <Queue reviews={data.items} total={data.total} />;
}

function Queue({ reviews, total }: { reviews: readonly Review[]; total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const showToast = useToast();
  const review = useReview();
  const [returning, setReturning] = useState<Review | null>(null);
  const openOf = (entryId: string) => reviews.find(({ entry, blocked }) => entry.id === entryId && blocked === null) ?? null;

  const onApprove = (entryId: string) => {
    const found = openOf(entryId);
    if (!found || review.isPending) return;
    const onSuccess = () => showToast(t('review.approved', { number: found.task.number }));
    review.mutate({ entryId, verdict: 'approve' }, { onSuccess });
  };
  const onReturn = (entryId: string) => {
    review.reset();
    setReturning(openOf(entryId));
  };
  const onNote = (note: string) => {
    if (!returning) return;
    const onSuccess = () => {
      setReturning(null);
      showToast(t('review.returned', { number: returning.task.number }));
    };
    review.mutate({ entryId: returning.entry.id, verdict: 'return', note }, { onSuccess });
  };
  useDeskKeys({ onApprove, onReturn });

  const failed = review.variables?.entryId;
  return (
    <Section title={t('review.waiting')} count={format.number(total)}>
      <p className={styles.quiet}>{t('review.keys')}</p>
      <ul className={styles.desk}>
        {reviews.map((one) => (
          <ReviewCard
            key={one.entry.id}
            review={one}
            isPending={review.isPending && failed === one.entry.id}
            error={failed === one.entry.id && returning === null ? review.error : null}
            onApprove={() => onApprove(one.entry.id)}
            onReturn={() => onReturn(one.entry.id)}
          />
        ))}
      </ul>
      {returning && (
        <WordsDialog
          title={t('review.returnTitle', { number: returning.task.number })}
          words={{ label: t('cycle.note'), hint: t('cycle.noteHint'), pointer: '/note', isRequired: true }}
          action={t('review.return')}
          isPending={review.isPending}
          error={review.error}
          onAction={onNote}
          onClose={() => setReturning(null)}
        />
      )}
    </Section>
  );
}
