import { isIsoDate } from '@atkaruu/shared/values/iso-date';
import { textOf, type FileOrigin, type ReadCell, type ReadTable } from '@atkaruu/shared/imports/read-table';

// What the sheet “About” of our exports calls things, in each of its languages.
const LABELS = {
  planId: ['Plan ID', 'ID плана', 'Пландын ID'],
  planVersion: ['Plan version', 'Редакция плана', 'Пландын редакциясы'],
  statusDate: ['Status date', 'Отчётная дата', 'Отчеттук күн'],
} as const;

function dayOf(cell: ReadCell | undefined): string | null {
  const text = typeof cell === 'object' && cell?.kind === 'date' ? String(cell.value) : textOf(cell).trim();
  return isIsoDate(text) ? text : null;
}

/** Where the rows of our own workbook come from, by its sheet “About”; null for any other workbook. */
export function originOf(tables: readonly ReadTable[]): FileOrigin | null {
  for (const { rows } of tables.slice(1)) {
    const find = (labels: readonly string[]): ReadCell | undefined =>
      rows.find(({ cells }) => labels.includes(textOf(cells[0]).trim()))?.cells[1];
    const statusDate = dayOf(find(LABELS.statusDate));
    const planVersion = textOf(find(LABELS.planVersion)).trim();
    if (statusDate === null || planVersion === '') continue;
    const planId = textOf(find(LABELS.planId)).trim();
    return { planId: planId === '' ? null : planId, planVersion, statusDate };
  }
  return null;
}
