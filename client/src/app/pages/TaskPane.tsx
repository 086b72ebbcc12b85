import { Link } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TaskContent } from './TaskContent.tsx';
import styles from './TasksPage.module.css';

/** A task beside the list it was opened from. It has the address of the list with `task`; Esc closes it. */
export function TaskPane({ taskId, onClose }: { taskId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const pane = useRef<HTMLElement>(null);

  useEffect(() => {
    pane.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
  }, [taskId]);

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    // A dialog, an open panel or a field takes Esc for itself.
    const isTaken =
      event.target instanceof Element && event.target.closest('dialog, input, select, textarea, [aria-expanded="true"]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !isTaken && !document.querySelector('dialog[open]')) onClose();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onEscape(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <section ref={pane} className={styles.pane} aria-label={t('task-page.pane')} tabIndex={-1} data-print="hide">
      <div className={styles.bar}>
        <Link to="/plans/$plan/tasks/$task" params={{ plan: slug, task: taskId }}>
          {t('task-page.openPage')}
        </Link>
        <button type="button" className={styles.close} onClick={onClose}>
          <Icon name="close" size={16} />
          {t('dialog.close')}
        </button>
      </div>
      <TaskContent taskId={taskId} place="pane" />
    </section>
  );
}
