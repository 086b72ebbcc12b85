import { Button } from '@mantine/core';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { importFields, type ImportField } from '@atkaruu/shared/imports/fields';
import { languages } from '@atkaruu/shared/values/localized-text';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Imports.module.css';

interface Props {
  draft: ImportDraft;
  isPending: boolean;
  onChange: (mapping: ImportDraft['mapping']) => void;
}

/** What each column of the found table means: proposed, and to be corrected. */
export function MappingEditor({ draft, isPending, onChange }: Props) {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(draft.mapping);
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(draft.mapping);
  const setField = (column: number, value: string) => {
    const field: ImportField | null = importFields.find((known) => known === value) ?? null;
    const columns = mapping.columns.map((own) => (own.column === column ? { ...own, field, confidence: 1 } : own));
    setMapping({ ...mapping, columns });
  };
  return (
    <>
      <p className={styles.quiet}>
        {t('imports.foundIn', { table: draft.table.name, row: draft.table.headerRow, count: draft.table.rows })}
      </p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('imports.columns')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('imports.heading')}</th>
              <th scope="col">{t('imports.samples')}</th>
              <th scope="col">{t('imports.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {draft.table.columns.map(({ column, heading, samples }) => {
              const own = mapping.columns.find((candidate) => candidate.column === column);
              const isUnsure = own?.field !== null && (own?.confidence ?? 1) < 0.8;
              return (
                <tr key={column}>
                  <th scope="row">{heading === '' ? t('imports.noHeading') : heading}</th>
                  <td className={styles.quiet}>{samples.join(' · ')}</td>
                  <td>
                    <select
                      className={styles.select}
                      aria-label={t('imports.meaningOf', { heading })}
                      value={own?.field ?? ''}
                      onChange={(event) => setField(column, event.target.value)}
                    >
                      <option value="">{t('imports.notUsed')}</option>
                      {importFields.map((field) => (
                        <option key={field} value={field}>
                          {t(`imports.field.${field}`)}
                        </option>
                      ))}
                    </select>
                    {isUnsure && <span className={styles.unsure}>{t('imports.unsure')}</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.row}>
        <label>
          {t('imports.language')}{' '}
          <select
            className={styles.select}
            value={mapping.language}
            onChange={(event) => {
              const language = languages.find((known) => known === event.target.value);
              if (language) setMapping({ ...mapping, language });
            }}
          >
            {languages.map((language) => (
              <option key={language} value={language}>
                {t(`imports.language.${language}`)}
              </option>
            ))}
          </select>
        </label>
        <Button variant="default" disabled={!isChanged || isPending} loading={isPending} onClick={() => onChange(mapping)}>
          {t('imports.again')}
        </Button>
      </p>
    </>
  );
}
