import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { useMe } from '../../api/use-me.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { ReasonField } from './ReasonField.tsx';
import { changedFields, draftOf, merged, toChange, type TaskField } from './task-draft.ts';
import { TaskForm } from './TaskForm.tsx';
import { useReadTheirs, useUpdateTask } from './use-task-writes.ts';

interface Props {
  task: TaskDetail;
  etag: string | null;
}

export function EditTaskButton({ task, etag }: Props) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!can('task.write')) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('tasks.edit')}
      </Button>
      <Dialog title={t('tasks.editTitle', { number: task.number })} isOpen={isOpen} onClose={close}>
        <EditTask task={task} etag={etag} onClose={close} />
      </Dialog>
    </>
  );
}

/** Begins from what was read when it opened; if somebody was faster, shows theirs beside mine. */
function EditTask({ task, etag, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const showToast = useToast();
  const [base, setBase] = useState(() => ({ draft: draftOf(task), etag }));
  const [draft, setDraft] = useState(base.draft);
  const [reason, setReason] = useState('');
  const update = useUpdateTask();
  const theirs = useReadTheirs();

  const onSave = (from: typeof base, mine: typeof draft) => {
    const change = toChange(from.draft, mine);
    if (Object.keys(change).length === 0) {
      onClose();
      return;
    }
    const body = reason.trim() === '' ? change : { ...change, reason };
    update.mutate(
      { taskId: task.id, etag: from.etag, body },
      {
        onSuccess: () => {
          onClose();
          showToast(t('tasks.saved', { number: mine.number }));
        },
        onError: (error) => {
          if (explainProblem(error).kind === 'stale') theirs.mutate(task.id);
        },
      },
    );
  };
  const isOvertaken = update.isError && explainProblem(update.error).kind === 'stale';
  if (isOvertaken && theirs.isPending) return <Loading lines={4} />;
  if (isOvertaken && theirs.data) {
    const fresh = { draft: draftOf(theirs.data.task), etag: theirs.data.etag };
    return (
      <ConflictChoice
        base={base.draft}
        theirs={fresh.draft}
        mine={draft}
        last={theirs.data.last}
        isSaving={update.isPending}
        onCancel={onClose}
        onSave={(keepMine: readonly TaskField[]) => {
          const next = merged(base.draft, fresh.draft, draft, keepMine);
          setBase(fresh);
          setDraft(next);
          onSave(fresh, next);
        }}
      />
    );
  }
  return (
    <TaskForm
      draft={draft}
      onChange={setDraft}
      onSave={() => onSave(base, draft)}
      onCancel={onClose}
      isSaving={update.isPending}
      error={theirs.error ?? update.error}
      saveLabel={t('tasks.form.save')}
    >
      {changedFields(base.draft, draft).some((field) => field === 'deadlineText' || field === 'weight') && (
        <ReasonField reason={reason} onChange={setReason} error={update.error} />
      )}
    </TaskForm>
  );
}
