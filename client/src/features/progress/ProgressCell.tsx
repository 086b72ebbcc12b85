import type { Task } from '@atkaruu/shared/tasks/task';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useCellReports, type CellReport } from './CellReports.tsx';
import { readPercent } from './percent.ts';
import styles from './ProgressCell.module.css';
import { currentOccurrence, useMayReport } from './use-report-progress.ts';

/** The reported per cent of a task; whoever may report types over it in place. */
export function ProgressCell({ task, text }: { task: Task; text: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayReport = useMayReport();
  const { reportOf, onReport, onForget } = useCellReports();
  const [isEditing, setEditing] = useState(false);
  const report = reportOf(task.id);
  if (!mayReport(task)) return <>{text}</>;

  const occurrence = currentOccurrence(task);
  const close = (cell: Element | null) => {
    flushSync(() => setEditing(false));
    if (cell instanceof HTMLElement) cell.focus();
  };
  // Figures of several occurrences are their mean: one report does not say what it will become.
  const isShown = report !== null && report.status !== 'failed' && occurrence === null;
  const shown = isShown ? format.percent(report.percent / 100, 1) : text;
  return (
    <>
      {isEditing || report?.status === 'failed' ? (
        <PercentInput
          task={task}
          occurrence={occurrence}
          report={report}
          takesFocus={isEditing}
          onSave={(percent, cell) => {
            onReport(task, percent);
            close(cell);
          }}
          onCancel={(cell) => {
            if (report?.status === 'failed') onForget(task.id);
            close(cell);
          }}
        />
      ) : (
        <button
          type="button"
          data-cell-edit
          tabIndex={-1}
          aria-label={t('tasks.cell.edit', { number: task.number, percent: shown })}
          onClick={() => {
            // At once, so that the key that began the edit is typed into the field.
            flushSync(() => setEditing(true));
          }}
        >
          {shown}
        </button>
      )}
      {report && <CellStatus report={report} kept={text} />}
    </>
  );
}

interface InputProps {
  task: Task;
  occurrence: string | null;
  report: CellReport | null;
  /** Not when a refusal comes later: the person may be elsewhere. */
  takesFocus: boolean;
  onSave: (percent: number, cell: Element | null) => void;
  onCancel: (cell: Element | null) => void;
}

function PercentInput({ task, occurrence, report, takesFocus, onSave, onCancel }: InputProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const errorId = useId();
  const first =
    report?.status === 'failed' ? report.percent : occurrence === null ? Math.round(task.percentReported * 10) / 10 : '';
  const [typed, setTyped] = useState(String(first));
  const [isWrong, setWrong] = useState(false);
  // The field also loses the focus when it goes away; what was decided then is not decided again.
  const isDecided = useRef(false);

  const save = (cell: Element | null) => {
    const percent = readPercent(typed);
    setWrong(percent === null);
    if (percent === null) return;
    isDecided.current = true;
    onSave(percent, cell);
  };
  const cancel = (cell: Element | null) => {
    isDecided.current = true;
    onCancel(cell);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const cell = event.currentTarget.closest('[data-cell]');
    if (event.key === 'Enter') save(cell);
    else cancel(cell);
  };
  return (
    <>
      <input
        className={styles.input}
        ref={takesFocus ? focusAndSelect : undefined}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-label={t('tasks.cell.label', { number: task.number })}
        aria-invalid={isWrong}
        aria-describedby={errorId}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (isDecided.current || report?.status === 'failed') return;
          if (typed === String(first)) cancel(null);
          else save(null);
        }}
      />
      <span id={errorId} className={styles.note}>
        {isWrong && <strong>{t('tasks.cell.wrong')}</strong>}
        {occurrence !== null && t('tasks.cell.occurrence', { date: format.date(occurrence) })}
      </span>
    </>
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  if (!input || input.dataset['begun']) return;
  input.dataset['begun'] = 'true';
  input.focus();
  input.select();
}

function CellStatus({ report, kept }: { report: CellReport; kept: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span role="status" className={styles.note} data-status={report.status}>
      {report.status === 'saving' && t('tasks.cell.saving', { percent: format.percent(report.percent / 100, 1) })}
      {report.status === 'saved' && t('tasks.cell.saved', { percent: format.percent(report.percent / 100, 1) })}
      {report.status === 'failed' && (
        <>
          {t('tasks.cell.failed', { kept })} {t(`problem.${explainProblem(report.error).kind}.what`)}
        </>
      )}
    </span>
  );
}
