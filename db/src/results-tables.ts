import type { FundingSource, MoneyEntry } from '@atkaruu/shared/funding/contract';
import type { Indicator, IndicatorPart, IndicatorTarget } from '@atkaruu/shared/indicators/indicator';
import type { Risk } from '@atkaruu/shared/risks/contract';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import type { JsonText } from './json-text.ts';

type Text = JsonText<LocalizedText>;

interface Recorded {
  recorded_at: string;
  recorded_by: string;
}

/** `removed_at` null: it is there. A removed row is kept and can be put back. */
interface Removable extends Recorded {
  removed_at: string | null;
  version: number;
}

export interface IndicatorRow extends Removable {
  id: string;
  plan_id: string;
  code: string | null;
  title: Text;
  level: Indicator['level'];
  outcome: Text | null;
  unit: Text;
  direction: Indicator['direction'];
  decimals: number;
  baseline_value: number | null;
  baseline_on: string | null;
  targets: JsonText<IndicatorTarget[]>;
  dimensions: JsonText<Indicator['dimensions']>;
  source: Text | null;
  method: Text | null;
  position: number;
}

export interface IndicatorTaskRow {
  indicator_id: string;
  task_id: string;
}

export interface IndicatorActualRow extends Recorded {
  id: string;
  indicator_id: string;
  effective_on: string;
  value: number | null;
  missing_reason: string | null;
  parts: JsonText<IndicatorPart[]>;
  note: string | null;
  /** 1, 2, 3 … within the indicator, in the order of recording. */
  ordinal: number;
}

export interface FundingSourceRow extends Removable {
  id: string;
  plan_id: string;
  name: Text;
  kind: FundingSource['kind'];
}

export interface MoneyEntryRow extends Recorded {
  id: string;
  plan_id: string;
  source_id: string;
  task_id: string | null;
  kind: MoneyEntry['kind'];
  amount_minor: number;
  currency: MoneyEntry['currency'];
  effective_on: string;
  note: string | null;
  removed_at: string | null;
}

export interface RiskRow extends Removable {
  id: string;
  plan_id: string;
  task_id: string | null;
  kind: Risk['kind'];
  title: Text;
  description: Text | null;
  owner_body_id: string | null;
  likelihood: number | null;
  impact: number;
  response: Text | null;
  raised_on: string;
  review_on: string | null;
  escalated_on: string | null;
  escalation_ask: Text | null;
  closed_on: string | null;
  closing_note: Text | null;
}

export interface DecisionRow extends Removable {
  id: string;
  plan_id: string;
  task_id: string | null;
  meeting: Text;
  decided_on: string;
  text: Text;
  owner_body_id: string | null;
  due_on: string | null;
  closed_on: string | null;
  closing_note: Text | null;
}
