import type { Task } from '@atkaruu/shared/tasks/task';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Light } from '../../ui/Light.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import type { TableColumn } from '../../ui/table-column.ts';
import { BodyChips } from './BodyChips.tsx';
import { DueCell } from './DueCell.tsx';
import { FoldButton } from './FoldButton.tsx';
import { figuresOf } from './shown-figures.ts';
import type { TaskColumnId } from './task-layout.ts';
import type { Folding } from './task-tree.ts';
import styles from './TaskTable.module.css';
import { WholeLink } from './WholeLink.tsx';

interface Options {
  search: TaskSearch;
  folding: Folding;
  isEditable: boolean;
  renderReported: (task: Task, text: string) => ReactNode;
}

type Column = TableColumn<Task> & { id: TaskColumnId };

/** The columns of the list of tasks; their names are those of the export and of the API’s order. */
export function useTaskColumns({ search, folding, isEditable, renderReported }: Options): Column[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useStatusDate();
  const { slug } = usePlan();

  return useMemo((): Column[] => {
    const percent = (value: number | null) => format.percent(value === null ? null : value / 100);
    const head = (id: TaskColumnId) => ({ id, header: t(`tasks.column.${id}`) });
    const numeric = { align: 'end' as const, canSort: true };
    return [
      {
        ...head('number'),
        width: 100,
        isRowHeader: true,
        canSort: true,
        cell: (task) => <FoldButton task={task} folding={folding} />,
      },
      {
        ...head('title'),
        width: 240,
        isRowHeader: true,
        isWide: true,
        canSort: true,
        cell: (task) => (
          <Link
            to="/plans/$plan/tasks"
            params={{ plan: slug }}
            search={{ ...search, task: task.id }}
            resetScroll={false}
            className={styles.title}
            data-row-link
            data-task={task.id}
            data-parent={!task.isLeaf}
            {...(isEditable ? { tabIndex: -1 } : {})}
          >
            <LocalText text={task.title} />
          </Link>
        ),
      },
      {
        ...head('light'),
        width: 132,
        canSort: true,
        cell: ({ light }) => (
          <span className={styles.light}>
            <Light light={light} />
          </span>
        ),
      },
      {
        ...head('lead'),
        width: 122,
        cell: ({ isLeaf, bodies }) => (isLeaf ? <BodyChips bodies={bodies.filter(({ role }) => role === 'lead')} /> : null),
      },
      {
        ...head('coExecutors'),
        width: 136,
        cell: ({ isLeaf, bodies }) =>
          isLeaf ? <BodyChips bodies={bodies.filter(({ role }) => role !== 'lead')} most={3} /> : null,
      },
      { ...head('dueOn'), width: 112, canSort: true, cell: (task) => <DueCell task={task} /> },
      { ...head('deadlineText'), width: 160, isHiddenAtFirst: true, cell: ({ deadlineText }) => deadlineText ?? '–' },
      { ...head('percentExpected'), ...numeric, width: 96, cell: (task) => percent(figuresOf(task).expected) },
      {
        ...head('percentReported'),
        ...numeric,
        width: 104,
        isEditable,
        cell: (task) => (
          <span className={styles.figure} data-silent={task.isSilent}>
            {renderReported(task, percent(figuresOf(task).reported))}
          </span>
        ),
      },
      {
        ...head('percentVerified'),
        ...numeric,
        width: 120,
        cell: (task) => (
          <span className={styles.figure} data-silent={task.isSilent}>
            {percent(figuresOf(task).verified)}
          </span>
        ),
      },
      {
        ...head('state'),
        width: 168,
        canSort: true,
        cell: (task) => (task.isLeaf ? <StateBadge state={task.state} /> : <WholeLink task={task} />),
      },
      {
        ...head('forecastOn'),
        width: 104,
        canSort: true,
        cell: ({ isLeaf, forecastOn }) => (isLeaf ? format.date(forecastOn) : null),
      },
      {
        ...head('slipDays'),
        ...numeric,
        width: 76,
        cell: ({ isLeaf, slipDays }) => (isLeaf ? (slipDays === 0 ? '–' : format.number(slipDays)) : null),
      },
      {
        ...head('evidenceCount'),
        width: 84,
        align: 'end',
        cell: ({ isLeaf, evidenceCount }) => (isLeaf ? format.number(evidenceCount) : null),
      },
      {
        ...head('lastReportedOn'),
        width: 120,
        canSort: true,
        cell: ({ isLeaf, lastReportedOn }) =>
          isLeaf ? (
            <time
              dateTime={lastReportedOn ?? undefined}
              title={lastReportedOn === null ? undefined : format.date(lastReportedOn)}
            >
              {format.age(lastReportedOn, asOf)}
            </time>
          ) : null,
      },
      {
        ...head('daysLate'),
        ...numeric,
        width: 96,
        isHiddenAtFirst: true,
        cell: ({ isLeaf, daysLate }) => (isLeaf ? (daysLate === 0 ? '–' : format.number(daysLate)) : null),
      },
      { ...head('weight'), ...numeric, width: 72, isHiddenAtFirst: true, cell: ({ weight }) => format.number(weight, 3) },
      {
        ...head('serviceType'),
        width: 150,
        isHiddenAtFirst: true,
        cell: ({ serviceType }) => (serviceType === null ? '–' : t(`serviceType.${serviceType}`)),
      },
      {
        ...head('expectedResult'),
        width: 240,
        isHiddenAtFirst: true,
        cell: ({ expectedResult }) => <LocalText text={expectedResult} />,
      },
    ];
  }, [t, format, asOf, slug, search, folding, isEditable, renderReported]);
}
