import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../api/explain-problem.ts';
import styles from './States.module.css';
import { SKELETON_DELAY_MS, useDelayed } from './use-delayed.ts';

/** Grey lines where text will be, after a moment; `height` keeps the page from jumping. */
export function Loading({ lines = 3, height }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  const isLong = useDelayed(SKELETON_DELAY_MS);
  return (
    <div className={styles.loading} style={height === undefined ? undefined : { minBlockSize: height }} aria-busy="true">
      {isLong && (
        <>
          <span role="status" className="visually-hidden">
            {t('loading.label')}
          </span>
          {Array.from({ length: lines }, (_, line) => (
            <span key={line} className={styles.bone} />
          ))}
        </>
      )}
    </div>
  );
}

/** Says why there is nothing, and what comes next. */
export function Empty({ why, next, action }: { why: string; next?: string; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.what}>{why}</p>
      {next && <p>{next}</p>}
      {action}
    </div>
  );
}

export function FilteredEmpty({ onClear, why }: { onClear: () => void; why?: string }) {
  const { t } = useTranslation();
  const clear = (
    <Button variant="default" onClick={onClear}>
      {t('empty.clearFilters')}
    </Button>
  );
  return <Empty why={why ?? t('empty.filtered')} action={clear} />;
}

/** What happened, what to do next, and the number that support will ask for. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { kind, requestId } = explainProblem(error);
  return (
    <div className={styles.error} role="alert">
      <p className={styles.what}>{t(`problem.${kind}.what`)}</p>
      <p>{t(`problem.${kind}.next`)}</p>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
      {requestId !== null && (
        <p className={styles.request}>
          {t('error.requestId')}: <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
