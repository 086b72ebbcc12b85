import type { Task } from '@atkaruu/shared/tasks/task';
import { useMediaQuery } from '@mantine/hooks';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { CellReportsProvider } from '../../features/progress/CellReports.tsx';
import { ProgressCell } from '../../features/progress/ProgressCell.tsx';
import { AddTaskButton } from '../../features/tasks/AddTaskButton.tsx';
import { TaskTable } from '../../features/tasks/TaskTable.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { ImportLink } from '../ImportLink.tsx';
import { TaskPane } from './TaskPane.tsx';
import styles from './TasksPage.module.css';

const reportedCell = (task: Task, text: string) => <ProgressCell task={task} text={text} />;

export function TasksPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const { can } = useMe();
  const { asOf } = useStatusDate();
  const format = useFormat();
  const search = useSearch({ from: '/plans/$plan/tasks' });
  const navigate = useNavigate({ from: '/plans/$plan/tasks' });
  const isPhone = useMediaQuery('screen and (max-width: 52rem)', false, { getInitialValueInEffect: false });

  const onSearch = useCallback(
    (next: TaskSearch) => {
      // Another task in the pane or another column is the same step for “back”; another filter is a step of its own.
      const isSameStep = next.task !== search.task || next.columns !== search.columns;
      void navigate({ search: next, replace: isSameStep, resetScroll: false });
    },
    [navigate, search.task, search.columns],
  );
  const closePane = () => {
    const { task } = search;
    void navigate({ search: { ...search, task: undefined }, resetScroll: false }).then(() => {
      document.querySelector<HTMLElement>(`a[data-task="${task}"]`)?.focus({ preventScroll: true });
    });
  };

  if (search.task !== undefined && isPhone)
    return <Navigate to="/plans/$plan/tasks/$task" params={{ plan: plan.slug, task: search.task }} replace />;
  return (
    <div className={styles.page} data-with-pane={search.task !== undefined}>
      <div className={styles.list}>
        <PageHead
          title={t('tasks.title')}
          section={localText(plan.title)}
          actions={
            <>
              <ImportLink plan={plan.slug} />
              <AddTaskButton parent={null} />
            </>
          }
        />
        <p className={styles.printed}>
          {localText(plan.title)} · {t('task-page.status', { date: format.date(asOf) })}
        </p>
        <CellReportsProvider>
          <TaskTable
            search={search}
            onSearch={onSearch}
            isEditable={can('progress.report') && search.knownAt === undefined}
            renderReported={reportedCell}
          />
        </CellReportsProvider>
      </div>
      {search.task !== undefined && <TaskPane taskId={search.task} onClose={closePane} />}
    </div>
  );
}
