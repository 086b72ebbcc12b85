import { useParams } from '@tanstack/react-router';
import { TaskContent } from './TaskContent.tsx';

export function TaskPage() {
  const { task: taskId } = useParams({ from: '/plans/$plan/tasks/$task' });
  return <TaskContent taskId={taskId} place="page" />;
}
