import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useState } from 'react';
import { firstDraft, forgetDraft, restoreDraft, storeDraft, type Draft } from './update-draft.ts';
import { useReportDay } from './use-report-progress.ts';

// The clock of the page; only for “saved at”, never for a figure.
function instantNow(): number {
  return performance.timeOrigin + performance.now();
}

/** A report in writing: kept on this device with every change, there again after a reload. */
export function useUpdateDraft(task: TaskDetail) {
  const day = useReportDay();
  const [kept] = useState(() => restoreDraft(task.id));
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? firstDraft(task, day));
  const [savedAt, setSavedAt] = useState<number | null>(kept?.savedAt ?? null);

  const onChange = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    const at = instantNow();
    setDraft(next);
    setSavedAt(at);
    storeDraft(task.id, { draft: next, savedAt: at });
  };
  const onDiscard = () => {
    forgetDraft(task.id);
    setDraft(firstDraft(task, day));
    setSavedAt(null);
  };
  return { draft, savedAt, onChange, onDiscard };
}

/** `14:05` on the person's own clock. */
export function clockTime(instant: number): string {
  const time = new Date(instant);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
