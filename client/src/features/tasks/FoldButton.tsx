import type { Task } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import type { Folding } from './task-tree.ts';
import styles from './TaskTable.module.css';

/** The number of a task at its depth; a parent opens and closes what is below it. */
export function FoldButton({ task, folding }: { task: Task; folding: Folding }) {
  const { t } = useTranslation();
  const { isFolded, onFold, top } = folding;
  if (isFolded === null) return <span className={styles.number}>{task.number}</span>;
  const isOpen = !isFolded(task.id);
  return (
    <span className={styles.number} data-depth={Math.min(task.depth - top, 5)}>
      {task.isLeaf ? (
        <span className={styles.noFold} />
      ) : (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-label={t('tasks.fold', { number: task.number })}
          onClick={() => onFold(task.id)}
        >
          <Icon name={isOpen ? 'down' : 'right'} size={16} />
        </button>
      )}
      {task.number}
    </span>
  );
}
