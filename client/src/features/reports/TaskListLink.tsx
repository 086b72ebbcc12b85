import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';

interface Props {
  /** The filters whose list has as many tasks as the number says. */
  tasks: TaskSearch;
  children: ReactNode;
  /** The full name, where the children are a bare number. */
  name?: string;
  className?: string | undefined;
  /** The same link stands beside it in words: the pointer may use this one, the keyboard need not stop twice. */
  isDoubled?: boolean;
}

/** A number that opens the tasks it counts. */
export function TaskListLink({ tasks, children, name, className, isDoubled = false }: Props) {
  const { slug } = usePlan();
  return (
    <Link
      to="/plans/$plan/tasks"
      params={{ plan: slug }}
      search={tasks}
      className={className}
      aria-label={name}
      {...(isDoubled ? { tabIndex: -1 } : {})}
    >
      {children}
    </Link>
  );
}
