import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import type { ImportRow } from '@atkaruu/shared/imports/import-row';
import type { PlanMapping } from '@atkaruu/shared/imports/map-columns';
import type { JsonText } from './json-text.ts';

/** Rows of imports; long JSON stays text until somebody asks for it. */

type SummaryField = 'details' | 'table' | 'mapping' | 'plan' | 'unknownBodies' | 'unclearDeadlines' | 'issues';
export type ImportRowSummary = Pick<ImportDraft, SummaryField> & { statusDate: string };

export interface ImportFileRow {
  id: string;
  state: ImportDraft['state'];
  file_name: string;
  format: ImportDraft['format'];
  plan_id: string | null;
  base_seq: number;
  summary: JsonText<ImportRowSummary>;
  counts: JsonText<ImportDraft['counts']>;
  decisions: JsonText<ImportDraft['decisions']>;
  issues: JsonText<ImportDraft['issues']>;
  tables: string | null;
  created_at: string;
  created_by: string;
  applied_at: string | null;
  applied_seq: number | null;
  before: string | null;
  version: number;
}

export interface ImportRowRow {
  import_id: string;
  position: number;
  action: ImportRow['action'];
  data: JsonText<ImportRow>;
}

export interface ImportMappingRow {
  signature_hash: string;
  signature: string;
  mapping: JsonText<PlanMapping>;
  recorded_at: string;
}
