import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { useTranslation } from 'react-i18next';
import { explainProblem } from '../../api/explain-problem.ts';
import { usePlan } from '../../api/use-plan.ts';
import { TaskHistory } from '../../features/audit/TaskHistory.tsx';
import { AddEvidenceButton } from '../../features/progress/AddEvidenceButton.tsx';
import { ReportButton } from '../../features/progress/ReportButton.tsx';
import { UpdatesTimeline } from '../../features/progress/UpdatesTimeline.tsx';
import { AddTaskButton } from '../../features/tasks/AddTaskButton.tsx';
import { DeadlineFacts } from '../../features/tasks/DeadlineFacts.tsx';
import { DeleteTaskButton } from '../../features/tasks/DeleteTaskButton.tsx';
import { EditTaskButton } from '../../features/tasks/EditTaskButton.tsx';
import { EvidenceList } from '../../features/tasks/EvidenceList.tsx';
import { OccurrenceTable } from '../../features/tasks/OccurrenceTable.tsx';
import { StatusStrip } from '../../features/tasks/StatusStrip.tsx';
import { TaskAbove, TaskFacts, OtherLanguages } from '../../features/tasks/TaskIdentity.tsx';
import { TaskBodies } from '../../features/tasks/TaskBodies.tsx';
import { TaskMilestones } from '../../features/tasks/TaskMilestones.tsx';
import { TaskSources } from '../../features/tasks/TaskSources.tsx';
import { TermsTable } from '../../features/tasks/TermsTable.tsx';
import { useTask } from '../../features/tasks/use-tasks.ts';
import { WholeBelow } from '../../features/tasks/WholeBelow.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import styles from './TaskContent.module.css';

type Place = 'page' | 'pane';

/** Everything about one task, on its page or in the pane beside the list. */
export function TaskContent({ taskId, place }: { taskId: string; place: Place }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const { data, error, refetch } = useTask(taskId);
  const isElsewhere = data !== undefined && data.task.planId !== plan.id;
  if (isElsewhere || explainProblem(error).kind === 'notFound')
    return place === 'page' ? <NotFoundPage /> : <Empty why={t('task-page.gone')} next={t('task-page.goneNext')} />;
  if (data) return <TaskRead key={data.task.id} task={data.task} etag={data.etag} place={place} />;
  return (
    <>
      {place === 'page' && <PageHead title={t('task-page.title')} />}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={8} height={640} />}
    </>
  );
}

function TaskRead({ task, etag, place }: { task: TaskDetail; etag: string | null; place: Place }) {
  return (
    <article className={styles.task} data-place={place}>
      <TaskHead task={task} etag={etag} place={place} />
      <StatusStrip task={task} />
      {task.isLeaf ? <LeafSections task={task} /> : <WholeBelow task={task} />}
      <TaskMilestones taskId={task.id} />
      <TaskSources taskId={task.id} />
      <TaskHistory taskId={task.id} />
    </article>
  );
}

function LeafSections({ task }: { task: TaskDetail }) {
  return (
    <>
      <DeadlineFacts task={task} />
      <OccurrenceTable task={task} />
      <TaskBodies task={task} />
      <UpdatesTimeline task={task} />
      <EvidenceList evidence={task.evidence} />
      <TermsTable terms={task.terms} />
    </>
  );
}

function TaskHead({ task, etag, place }: { task: TaskDetail; etag: string | null; place: Place }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = `${task.number}. ${localText(task.title)}`;
  const above = <TaskAbove task={task} />;
  const actions = (
    <>
      <ReportButton task={task} />
      <AddEvidenceButton task={task} />
      <EditTaskButton task={task} etag={etag} />
      <AddTaskButton parent={task} />
      <DeleteTaskButton task={task} etag={etag} />
    </>
  );
  return (
    <>
      {place === 'page' ? (
        <PageHead title={title} section={t('tasks.title')} above={above} actions={actions} />
      ) : (
        <header className={styles.head}>
          <div className={styles.above}>{above}</div>
          <h2>{title}</h2>
          <div className={styles.actions}>{actions}</div>
        </header>
      )}
      <OtherLanguages text={task.title} />
      <TaskFacts task={task} />
    </>
  );
}
