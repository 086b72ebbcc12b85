import { Button } from '@mantine/core';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { rowActions, type ImportRow, type RowAction } from '@atkaruu/shared/imports/import-row';
import { issueKinds, type IssueCode } from '@atkaruu/shared/imports/issue';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { ErrorState, Loading } from '../../ui/States.tsx';
import styles from './Imports.module.css';
import { useImportRows } from './use-imports.ts';

export function isIssueCode(code: string): code is IssueCode {
  return code in issueKinds;
}

function countOf({ counts }: ImportDraft, action: RowAction): number {
  return action === 'error' ? counts.errors : counts[action];
}

/** Row by row what would change, filtered by what becomes of the row. */
export function RowDiff({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [action, setAction] = useState<RowAction | undefined>(undefined);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useImportRows(draft, action);
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className={styles.row} role="group" aria-label={t('imports.filter')}>
        <FilterButton label={t('imports.all')} isOn={action === undefined} onClick={() => setAction(undefined)} />
        {rowActions.map((each) => (
          <FilterButton
            key={each}
            label={`${t(`imports.action.${each}`)} ${format.number(countOf(draft, each))}`}
            isOn={action === each}
            onClick={() => setAction(each)}
          />
        ))}
      </div>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data && rows.length === 0 && <p className={styles.quiet}>{t('imports.noRows')}</p>}
      {rows.length > 0 && <RowTable rows={rows} />}
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('imports.more')}
        </Button>
      )}
    </>
  );
}

function FilterButton({ label, isOn, onClick }: { label: string; isOn: boolean; onClick: () => void }) {
  return (
    <button type="button" className={styles.filter} aria-pressed={isOn} onClick={onClick}>
      {label}
    </button>
  );
}

function RowTable({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('imports.rows')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports.cell')}</th>
            <th scope="col">{t('imports.whatBecomes')}</th>
            <th scope="col">{t('imports.task')}</th>
            <th scope="col">{t('imports.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.position} data-action={row.action}>
              <td className="numeric">{row.cell ?? '—'}</td>
              <td>
                <span className={styles.action}>{t(`imports.actionOne.${row.action}`)}</span>
              </td>
              <td style={{ paddingInlineStart: `calc(var(--space-3) + ${row.level} * var(--space-3))` }}>
                <span className="numeric">{row.number}</span> {row.title}
              </td>
              <td>
                <Changes row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Changes({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const shown = row.changes.filter(({ field }) => !(row.action === 'added' && field === 'title'));
  return (
    <ul className={styles.changes}>
      {shown.map(({ field, before, after }) => (
        <li key={field}>
          <span className={styles.quiet}>{t(`imports.changed.${field}`)}: </span>
          {before !== null && <del>{before}</del>} {after === null ? '—' : <ins>{after}</ins>}
        </li>
      ))}
      {[...new Set(row.issues)].filter(isIssueCode).map((code) => (
        <li key={code} className={issueKinds[code].severity === 'error' ? styles.wrong : styles.quiet}>
          {t(`imports.issue.${code}`)}
        </li>
      ))}
    </ul>
  );
}
