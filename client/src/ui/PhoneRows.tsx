import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import styles from './DataTable.module.css';
import { ErrorState } from './States.tsx';

interface Props<Row> {
  caption: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  phoneRow: (row: Row) => ReactNode;
  total: number;
  hasMore?: boolean;
  isFetchingMore?: boolean;
  onFetchMore?: () => void;
  error?: unknown;
  onRetry?: () => void;
}

/** The table on a phone: a list, longer by a press. */
export function PhoneRows<Row>({
  caption,
  rows,
  rowId,
  phoneRow,
  total,
  hasMore = false,
  isFetchingMore = false,
  onFetchMore,
  error,
  onRetry,
}: Props<Row>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={styles.frame}>
      <ul className={styles.phoneList} aria-label={caption}>
        {rows.map((row) => (
          <li key={rowId(row)} className={styles.phoneRow}>
            {phoneRow(row)}
          </li>
        ))}
      </ul>
      {error !== undefined && error !== null && <ErrorState error={error} {...(onRetry ? { onRetry } : {})} />}
      {total > rows.length && (
        <p className={styles.foot}>{t('table.loaded', { loaded: format.number(rows.length), total: format.number(total) })}</p>
      )}
      {hasMore && onFetchMore && (
        <Button variant="default" loading={isFetchingMore} onClick={onFetchMore}>
          {t('table.more')}
        </Button>
      )}
    </div>
  );
}
