import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { blankDraft, toNewTask } from './task-draft.ts';
import { TaskForm } from './TaskForm.tsx';
import { useCreateTask } from './use-task-writes.ts';

/** Adds a task to the plan, or a step below one. */
export function AddTaskButton({ parent }: { parent: TaskDetail | null }) {
  const { t } = useTranslation();
  const { can } = useMe();
  const [isOpen, setOpen] = useState(false);
  // A leaf that was reported on keeps its reports and cannot be split.
  const isSplittable = parent === null || !parent.isLeaf || parent.lastReportedOn === null;
  if (!can('task.write') || !isSplittable) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t(parent ? 'tasks.addStep' : 'tasks.addTask')}
      </Button>
      <Dialog
        title={parent ? t('tasks.addStepTo', { number: parent.number }) : t('tasks.addTask')}
        isOpen={isOpen}
        onClose={close}
      >
        <AddTask parent={parent} onClose={close} />
      </Dialog>
    </>
  );
}

function AddTask({ parent, onClose }: { parent: TaskDetail | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const navigate = useNavigate();
  const showToast = useToast();
  const first = parent ? { ...blankDraft, number: `${parent.number}.${parent.children + 1}` } : blankDraft;
  const [draft, setDraft] = useState(first);
  const create = useCreateTask();
  const onSave = () =>
    create.mutate(toNewTask(draft, parent?.id ?? null), {
      onSuccess: (task) => {
        onClose();
        showToast(t('tasks.added', { number: task.number }));
        void navigate({ to: '/plans/$plan/tasks/$task', params: { plan: slug, task: task.id } });
      },
    });
  return (
    <TaskForm
      draft={draft}
      onChange={setDraft}
      onSave={onSave}
      onCancel={onClose}
      isSaving={create.isPending}
      error={create.error}
      saveLabel={t('tasks.form.add')}
    />
  );
}
