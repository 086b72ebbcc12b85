import type { Deadline } from '../deadlines/deadline.ts';
import type { BodyRole } from '../progress/facts.ts';
import type { IsoDate } from '../values/iso-date.ts';
import type { CellIssue } from './issue.ts';

/** A body as a row names it: a registered one, or (`bodyId` null) a name nobody has registered. */
export interface DraftBody {
  bodyId: string | null;
  role: BodyRole;
  text: string;
}

/** A task as a file has it. Undefined: the file has no such column; null: the cell is empty. */
export interface DraftTask {
  kind: 'section' | 'task' | 'step';
  /** Number of its row in the file. */
  row: number;
  cell: string;
  taskId: string | null;
  version: number | null;
  number: string | null;
  parentNumber: string | null;
  title: string | undefined;
  expectedResult: string | null | undefined;
  deadlineText: string | null | undefined;
  deadline: Deadline | null | undefined;
  bodies: DraftBody[] | undefined;
  /** The texts of the lead's and of the co-executors' cell, as written. */
  bodyTexts: { lead: string | null; coExecutors: string | null } | undefined;
  weight: number | null | undefined;
  percentComplete: number | null | undefined;
  forecastOn: IsoDate | null | undefined;
  narrative: string | null | undefined;
  issues: CellIssue[];
}
