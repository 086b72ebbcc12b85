import { ApiError } from '@atkaruu/shared/contract/client';
import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { useInvalidatePlan, usePlan } from '../../api/use-plan.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { Empty, ErrorState } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './TaskForm.module.css';
import { useDeleteTask } from './use-task-writes.ts';

interface Props {
  task: TaskDetail;
  etag: string | null;
}

/** Removes a task entered by mistake, after saying what will be gone. What was reported on cannot be removed. */
export function DeleteTaskButton({ task, etag }: Props) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [isOpen, setOpen] = useState(false);
  const isFree = task.children === 0 && task.lastReportedOn === null && task.milestoneCount === 0 && task.evidenceCount === 0;
  if (!can('task.write') || !isFree) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('tasks.delete')}
      </Button>
      <Dialog title={t('tasks.deleteTitle', { number: task.number })} isOpen={isOpen} onClose={close}>
        <ConfirmDelete task={task} etag={etag} onClose={close} />
      </Dialog>
    </>
  );
}

function ConfirmDelete({ task, etag, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { slug } = usePlan();
  const navigate = useNavigate();
  const showToast = useToast();
  const invalidatePlan = useInvalidatePlan();
  const remove = useDeleteTask();
  const isInUse = remove.error instanceof ApiError && remove.error.problem?.code === 'in_use';
  const onDelete = () =>
    remove.mutate(
      { taskId: task.id, etag },
      {
        onSuccess: () => {
          onClose();
          showToast(t('tasks.deleted', { number: task.number }));
          // Away first, so that nobody asks again for what is gone.
          void navigate({ to: '/plans/$plan/tasks', params: { plan: slug } }).then(invalidatePlan);
        },
      },
    );
  return (
    <div className={styles.conflict}>
      <p>{t('tasks.deleteWhat', { title: localText(task.title) })}</p>
      {remove.error &&
        (isInUse ? <Empty why={t('tasks.inUse')} next={t('tasks.inUseNext')} /> : <ErrorState error={remove.error} />)}
      <div className={styles.foot}>
        <Button loading={remove.isPending} onClick={onDelete}>
          {t('tasks.deleteConfirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('tasks.form.cancel')}
        </Button>
      </div>
    </div>
  );
}
