import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { progress } from '../../api/client.ts';
import { DraftSync, type SyncState } from './draft-sync.ts';
import type { StoredDraft } from './update-draft.ts';

const keyOf = (taskId: string) => ['draft', taskId] as const;

/** The newest of the person's own drafts on a task that the server has; asked for each time the form opens. */
export function useServerDraft(taskId: string): StoredDraft | null {
  const { data } = useQuery({
    queryKey: keyOf(taskId),
    queryFn: async ({ signal }) => (await progress.listDrafts({ params: { task: taskId }, query: {} }, { signal })).data.items,
    refetchOnMount: 'always',
    staleTime: Infinity,
    gcTime: 0,
  });
  const newest = data?.[0];
  return newest === undefined ? null : { draft: newest.content, savedAt: newest.editedAt };
}

/** Sends a draft; one that moved to another body leaves no copy behind. */
function sender(taskId: string) {
  let savedFor = '';
  return async ({ draft, savedAt }: StoredDraft) => {
    await progress.saveDraft({ params: { task: taskId }, body: { content: draft, editedAt: Math.round(savedAt) } });
    if (savedFor !== '' && savedFor !== draft.bodyId)
      await progress.discardDraft({ params: { task: taskId }, query: { body: savedFor } });
    savedFor = draft.bodyId;
  };
}

export interface DraftOnServer {
  state: SyncState | null;
  put: (stored: StoredDraft) => void;
  /** It was reported: nothing more is sent. */
  forget: () => void;
  /** It is thrown away here and on the server. */
  discard: () => void;
}

/** Keeps the draft on the server, too, while it is being written. */
export function useDraftSync(taskId: string): DraftOnServer {
  const queryClient = useQueryClient();
  const [state, setState] = useState<SyncState | null>(null);
  const [sync] = useState(
    () => new DraftSync<StoredDraft>({ send: sender(taskId), isOnline: () => navigator.onLine, onState: setState }),
  );
  useEffect(() => {
    const onOnline = () => sync.flush();
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
      sync.flush();
    };
  }, [sync]);
  return {
    state,
    put: (stored) => sync.put(stored),
    forget: () => sync.forget(),
    discard: () => {
      sync.forget();
      queryClient.setQueryData(keyOf(taskId), []);
      // What cannot be thrown away now is offered again, and can be then.
      if (navigator.onLine) void progress.discardDraft({ params: { task: taskId } }).catch(() => setState('here'));
    },
  };
}
