import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { useMayReport } from './use-report-progress.ts';

/** Opens the one-minute report. */
export function ReportButton({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const showToast = useToast();
  const mayReport = useMayReport();
  const [isOpen, setOpen] = useState(false);
  if (!mayReport(task)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('task-page.report')}</Button>
      <Dialog title={t('task-page.reportOn', { number: task.number })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <UpdateForm
          task={task}
          onCancel={() => setOpen(false)}
          onReported={(percent) => {
            setOpen(false);
            showToast(t('task-page.reported', { number: task.number, percent: format.percent(percent / 100) }));
          }}
        />
      </Dialog>
    </>
  );
}
