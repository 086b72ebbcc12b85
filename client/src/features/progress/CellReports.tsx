import type { Task } from '@atkaruu/shared/tasks/task';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { newIdempotencyKey } from '../../api/idempotency-key.ts';
import { currentOccurrence, useReportDay, useReportProgress } from './use-report-progress.ts';

/** What became of a figure typed into a cell. */
export type CellReport =
  | { status: 'saving'; percent: number }
  | { status: 'saved'; percent: number }
  | { status: 'failed'; percent: number; error: unknown; idempotencyKey: string };

interface CellReports {
  reportOf: (taskId: string) => CellReport | null;
  onReport: (task: Task, percent: number) => void;
  onForget: (taskId: string) => void;
}

const CellReportsContext = createContext<CellReports>({
  reportOf: () => null,
  onReport: () => undefined,
  onForget: () => undefined,
});

export function useCellReports(): CellReports {
  return useContext(CellReportsContext);
}

/** Holds what was typed while rows come and go with scrolling. */
export function CellReportsProvider({ children }: { children: ReactNode }) {
  const [reports, setReports] = useState<ReadonlyMap<string, CellReport>>(new Map());
  const { mutateAsync } = useReportProgress();
  const effectiveOn = useReportDay();

  const put = (taskId: string, report: CellReport | null) => {
    setReports((before) => {
      const next = new Map(before);
      if (report) next.set(taskId, report);
      else next.delete(taskId);
      return next;
    });
  };

  const onReport = (task: Task, percent: number) => {
    const last = reports.get(task.id);
    // The answer may have been lost on its way: the same figure again is the same report.
    const isAgain = last?.status === 'failed' && last.percent === percent;
    const idempotencyKey = isAgain ? last.idempotencyKey : newIdempotencyKey();
    put(task.id, { status: 'saving', percent });
    const body = {
      effectiveOn,
      percentComplete: percent,
      claim: percent === 100 ? ('complete' as const) : ('in_progress' as const),
      occurrenceOn: currentOccurrence(task),
    };
    mutateAsync({ taskId: task.id, body, idempotencyKey }).then(
      () => put(task.id, { status: 'saved', percent }),
      (error: unknown) => put(task.id, { status: 'failed', percent, error, idempotencyKey }),
    );
  };

  const value: CellReports = {
    reportOf: (taskId) => reports.get(taskId) ?? null,
    onReport,
    onForget: (taskId) => put(taskId, null),
  };
  return <CellReportsContext value={value}>{children}</CellReportsContext>;
}
