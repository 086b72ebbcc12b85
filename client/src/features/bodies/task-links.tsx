import type { BodyRole } from '@atkaruu/shared/progress/facts';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TaskSearch } from '../../api/search-params.ts';
import type { Capacity } from './body-rows.ts';

const roles = { asLead: ['lead'], asCoExecutor: ['co_executor', 'by_agreement', 'support'] } as const satisfies Record<
  Capacity,
  BodyRole[]
>;

/** The list behind a figure. `null` in place of a body is the whole plan. */
export interface Scope {
  planSlug: string;
  bodyId: string | null;
  capacity: Capacity;
}

export function scopeSearch({ bodyId, capacity }: Scope): TaskSearch {
  return bodyId === null ? { leaf: true } : { body: bodyId, role: [...roles[capacity]] };
}

interface Props {
  /** Null: there is no list of these tasks (tasks that nobody leads). */
  scope: Scope | null;
  search: TaskSearch;
  /** Nothing to list: the figure stands without a link. */
  isEmpty?: boolean;
  className?: string | undefined;
  label?: string;
  children: ReactNode;
}

export function TasksLink({ scope, search, isEmpty = false, className, label, children }: Props) {
  if (scope === null || isEmpty) return <span>{children}</span>;
  return (
    <Link
      to="/plans/$plan/tasks"
      params={{ plan: scope.planSlug }}
      search={{ ...scopeSearch(scope), ...search }}
      {...(className === undefined ? {} : { className })}
      {...(label === undefined ? {} : { 'aria-label': label, title: label })}
    >
      {children}
    </Link>
  );
}
