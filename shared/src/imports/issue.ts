/** What can be wrong with, or worth knowing of, a cell. error: the row is not taken · question: a person should look · note: was settled by rule. */
export const issueSeverities = ['error', 'question', 'note'] as const;
export type IssueSeverity = (typeof issueSeverities)[number];

interface IssueKind {
  severity: IssueSeverity;
  message: string;
  suggestion: string;
}

export const issueKinds = {
  title_missing: { severity: 'error', message: 'The row has no title.', suggestion: 'Write the title of the task in this cell.' },
  text_too_long: {
    severity: 'error',
    message: 'The text is longer than the program keeps.',
    suggestion: 'Shorten it: 2,000 characters for a title or a result, 500 for a deadline, 4,000 for a report.',
  },
  bad_character: {
    severity: 'error',
    message: 'The text has a character that cannot be stored.',
    suggestion: 'Type the text anew without control characters.',
  },
  number_invalid: {
    severity: 'error',
    message: 'The number is not made of digits, letters, dots and dashes, or is longer than 40 characters.',
    suggestion: 'Write it as the plan does: 1, 1.2, II.3, 4.а.',
  },
  number_repeated: {
    severity: 'error',
    message: 'Another row has this number.',
    suggestion: 'Give each task a number of its own.',
  },
  number_taken: {
    severity: 'error',
    message: 'Another task of the plan has this number.',
    suggestion: 'Choose a number that is free, or give the ID of that task.',
  },
  number_made: {
    severity: 'note',
    message: 'The row had no number; one was given.',
    suggestion: 'Write the number in the file if it should be another.',
  },
  number_prefixed: {
    severity: 'note',
    message: 'Numbers begin anew in each section; the section’s number was put before them.',
    suggestion: 'Nothing to do, unless the plan numbers its tasks otherwise.',
  },
  number_restored: {
    severity: 'note',
    message: 'The spreadsheet had turned the number into another value; it was read as the row’s place says.',
    suggestion: 'Format the column as text, so that 1.10 stays 1.10.',
  },
  parent_unknown: {
    severity: 'question',
    message: 'There is no task with the number of the parent; the task is put at the top level.',
    suggestion: 'Add a row for the parent or correct its number.',
  },
  parent_reported: {
    severity: 'error',
    message: 'The parent was reported on; steps cannot take its place.',
    suggestion: 'Add the row as a sister of that task.',
  },
  too_deep: { severity: 'error', message: 'The plan would have more than 12 levels.', suggestion: 'Use fewer levels.' },
  deadline_unclear: {
    severity: 'question',
    message: 'The deadline is not surely read.',
    suggestion: 'Choose its meaning; otherwise it is kept as written and marked for a person.',
  },
  body_unknown: {
    severity: 'question',
    message: 'No registered body has this name.',
    suggestion: 'Choose the body it means; otherwise it is registered as a new one.',
  },
  body_repeated: {
    severity: 'note',
    message: 'The body is named twice in the row; it has one role.',
    suggestion: 'Nothing to do.',
  },
  percent_invalid: {
    severity: 'error',
    message: 'The percentage is not a number from 0 to 100.',
    suggestion: 'Write a number from 0 to 100.',
  },
  weight_invalid: {
    severity: 'error',
    message: 'The weight is not a positive number.',
    suggestion: 'Write a number above 0, or leave the cell empty.',
  },
  date_invalid: {
    severity: 'error',
    message: 'The date cannot be read.',
    suggestion: 'Write it as 31.12.2023 or 2023-12-31.',
  },
  forecast_before_report: {
    severity: 'error',
    message: 'The forecast lies before the day of the report.',
    suggestion: 'Give the day the task will be complete.',
  },
  not_a_leaf: {
    severity: 'note',
    message: 'Figures of this task are worked out from its steps; what the file says of them is left out.',
    suggestion: 'Change the steps instead.',
  },
  weight_is_a_share: {
    severity: 'question',
    message: 'The weight in the file is the task’s share of its parent’s weight; it was left as it is.',
    suggestion: 'Change the weight on the task’s page.',
  },
  formula_without_result: {
    severity: 'error',
    message: 'The cell holds a formula whose result is not in the file; formulas are never worked out here.',
    suggestion: 'Open the file in a spreadsheet program, save it, and bring it again, or write the value.',
  },
  cell_error: {
    severity: 'error',
    message: 'The cell holds an error of the spreadsheet.',
    suggestion: 'Correct the formula or write the value.',
  },
  struck_text: {
    severity: 'note',
    message: 'Struck-out text was left out.',
    suggestion: 'Nothing to do, unless it still holds.',
  },
  hidden_row: {
    severity: 'note',
    message: 'The row is hidden in the file; it was read.',
    suggestion: 'Remove it if it should not count.',
  },
  hidden_column: {
    severity: 'note',
    message: 'The column is hidden in the file; it was read.',
    suggestion: 'Choose “not used” for it if it should not count.',
  },
  hidden_table: {
    severity: 'note',
    message: 'The sheet is hidden; it was not read.',
    suggestion: 'Unhide it if it belongs to the plan.',
  },
  table_not_read: {
    severity: 'note',
    message: 'This table has other headings; it was not read.',
    suggestion: 'Bring it as a file of its own if it belongs to the plan.',
  },
  row_not_read: { severity: 'note', message: 'The row is a note or a total; it was not read.', suggestion: 'Nothing to do.' },
  task_unknown: {
    severity: 'error',
    message: 'The plan has no task with this ID.',
    suggestion: 'Leave the ID empty to add a new task.',
  },
  task_repeated: {
    severity: 'error',
    message: 'Another row changes the same task.',
    suggestion: 'Leave one of the two rows.',
  },
  changed_meanwhile: {
    severity: 'question',
    message: 'The task was changed since the file was made; the file’s values would replace those.',
    suggestion: 'Look at what changes, or export the plan again.',
  },
  other_plan: {
    severity: 'question',
    message: 'The file was made from another plan; its IDs are left out and tasks are found by number.',
    suggestion: 'Choose that plan, or go on if this is meant.',
  },
} as const satisfies Record<string, IssueKind>;
export type IssueCode = keyof typeof issueKinds;

export interface CellIssue {
  /** Number of the row in the file; null when the whole file or table is meant. */
  row: number | null;
  /** Heading of the column. */
  column: string | null;
  /** Address of the cell, such as `C12`. */
  cell: string | null;
  code: IssueCode;
  severity: IssueSeverity;
  message: string;
  suggestion: string;
  /** The text in question. */
  value: string | null;
}

export interface CellPlace {
  row: number | null;
  column?: string | null;
  cell?: string | null;
}

/** As long as the longest text that a person settles: what is settled is found by its text. */
const LONGEST_VALUE = 500;

export function cellIssue(code: IssueCode, place: CellPlace, value: string | null = null): CellIssue {
  const { severity, message, suggestion } = issueKinds[code];
  return {
    row: place.row,
    column: place.column ?? null,
    cell: place.cell ?? null,
    code,
    severity,
    message,
    suggestion,
    value: value === null ? null : value.slice(0, LONGEST_VALUE),
  };
}
