import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { PlanContext } from '../api/use-plan.ts';
import { downloadCsv } from './csv.ts';

type Cells = readonly (string | number | null)[];

/** Downloads a table; every row of a plan with illustrative data says so in a last column, as the exports of tasks do. */
export function useDownloadCsv(): (fileName: string, rows: readonly Cells[]) => void {
  const { t } = useTranslation();
  const isIllustrative = useContext(PlanContext)?.kind === 'demonstration';
  return (fileName, rows) => {
    const marked = rows.map((row, index) => [...row, index === 0 ? t('csv.planKind') : t('planKind.demonstration')]);
    downloadCsv(fileName, isIllustrative ? marked : rows);
  };
}
