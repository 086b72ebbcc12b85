import type { ImportSummary } from '@atkaruu/shared/imports/contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { ErrorState, Loading } from '../../ui/States.tsx';
import styles from './Imports.module.css';
import { useImportList } from './use-imports.ts';

/** Imports begun before: to come back to a draft, or to undo. */
export function ImportList({ renderLink }: { renderLink: (one: ImportSummary, text: string) => ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useImportList();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  if (data.length === 0) return <p className={styles.quiet}>{t('imports.none')}</p>;
  return (
    <ul className={styles.list}>
      {data.map((one) => (
        <li key={one.id}>
          {renderLink(one, one.fileName)}
          <span className={styles.quiet}>
            {t(`imports.state.${one.state}`)} · {format.date(one.createdAt.slice(0, 10))} · {one.createdBy}
          </span>
        </li>
      ))}
    </ul>
  );
}
