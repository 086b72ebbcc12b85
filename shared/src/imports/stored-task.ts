import type { Standing } from '../progress/facts.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { LocalizedText } from '../values/localized-text.ts';

/** What a plan has of a task, as far as a file can say something of it; figures are those of the file's status date. */
export interface StoredTask {
  id: string;
  version: number;
  number: string;
  parentNumber: string | null;
  level: number;
  isLeaf: boolean;
  hasReports: boolean;
  standing: Standing;
  title: LocalizedText;
  expectedResult: LocalizedText | null;
  deadlineText: string | null;
  /** Its own weight among its sisters; null: the default. */
  ownWeight: number | null;
  /** The share an export shows. */
  shownWeight: number;
  percentReported: number;
  forecastOn: IsoDate | null;
  narrative: LocalizedText | null;
  bodies: readonly { bodyId: string; role: string }[];
  /** How an export in any of the languages names its bodies: of the lead, and of the others. */
  leadTexts: readonly string[];
  coExecutorTexts: readonly string[];
}
