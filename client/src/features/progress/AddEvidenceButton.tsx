import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { useToast } from '../../ui/Toast.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';

/** Attaches a document to a task as a whole. */
export function AddEvidenceButton({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { can } = useMe();
  const showToast = useToast();
  const [isOpen, setOpen] = useState(false);
  if (!can('evidence.write') || !task.isLeaf) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('evidence.add')}
      </Button>
      <Dialog title={t('evidence.add')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <EvidenceFields
          taskId={task.id}
          onAttached={({ title }) => {
            setOpen(false);
            showToast(t('evidence.attached', { title: localText(title) }));
          }}
        />
      </Dialog>
    </>
  );
}
