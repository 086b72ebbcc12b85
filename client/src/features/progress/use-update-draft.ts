import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useState } from 'react';
import { firstDraft, forgetDraft, newestOf, restoreDraft, storeDraft, type Draft, type StoredDraft } from './update-draft.ts';
import { useDraftSync, useServerDraft } from './use-draft-sync.ts';
import { useReportDay } from './use-report-progress.ts';

// The clock of the page; only for “saved at”, never for a figure.
function instantNow(): number {
  return performance.timeOrigin + performance.now();
}

/** A report in writing: kept on this device with every change and on the server after it, there again after a reload and elsewhere. */
export function useUpdateDraft(task: TaskDetail) {
  const day = useReportDay();
  const server = useServerDraft(task.id);
  const sync = useDraftSync(task.id);
  const [local, setLocal] = useState<StoredDraft | null>(() => restoreDraft(task.id));
  const [isTouched, setTouched] = useState(false);
  // What came from another device fills the form only until something is typed here.
  const current = isTouched ? local : newestOf(local, server);
  const draft: Draft = current?.draft ?? firstDraft(task, day);

  const onChange = (part: Partial<Draft>) => {
    const stored = { draft: { ...draft, ...part }, savedAt: instantNow() };
    setTouched(true);
    setLocal(stored);
    storeDraft(task.id, stored);
    sync.put(stored);
  };
  const onDiscard = () => {
    forgetDraft(task.id);
    sync.discard();
    setTouched(true);
    setLocal(null);
  };
  const onReported = () => {
    forgetDraft(task.id);
    sync.forget();
  };
  return { draft, savedAt: current?.savedAt ?? null, syncState: sync.state, onChange, onDiscard, onReported };
}

/** `14:05` on the person's own clock. */
export function clockTime(instant: number): string {
  const time = new Date(instant);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
