import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { Source } from '@atkaruu/shared/plans/plan';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Link } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import { MilestoneStateBadge } from '../../ui/StateBadge.tsx';
import type { SortRule, TableColumn } from '../../ui/table-column.ts';
import { useTableLayout } from '../../ui/use-table-layout.ts';
import { linearPosition, type Span } from './milestone-rows.ts';
import styles from './MilestoneTable.module.css';
import { MilestoneTrack } from './MilestoneTrack.tsx';
import { useMilestoneWords } from './use-milestone-words.ts';

interface Props {
  milestones: readonly Milestone[];
  sources: ReadonlyMap<string, Source[]>;
  planSlug: string;
  span: Span;
  asOf: IsoDate;
  sort: readonly SortRule[];
  onSortChange: (sort: SortRule[]) => void;
  /** What a person may do with a row; null for readers. */
  actionsOf: ((milestone: Milestone) => ReactNode) | null;
}

/** The same milestones as the timeline, to read, sort and change. On a phone a list with a small bar each. */
export function MilestoneTable({ milestones, sources, planSlug, span, asOf, sort, onSortChange, actionsOf }: Props) {
  const { t } = useTranslation();
  const columns = useColumns({
    planSlug,
    sources,
    actionsOf,
    withExpert: milestones.some(({ expert }) => expert !== null),
    withPlan: milestones.some(({ plannedOn }) => plannedOn !== null),
  });
  const { layout, onLayoutChange } = useTableLayout('milestones', columns);
  return (
    <DataTable
      caption={t('milestones.table')}
      columns={columns}
      rows={milestones}
      rowId={({ id }) => id}
      layout={layout}
      onLayoutChange={onLayoutChange}
      sort={sort}
      onSortChange={onSortChange}
      empty={null}
      phoneRow={(milestone) => (
        <PhoneMilestone milestone={milestone} planSlug={planSlug} span={span} asOf={asOf}>
          <SourceLinks sources={sources.get(milestone.id) ?? []} />
          {actionsOf?.(milestone)}
        </PhoneMilestone>
      )}
    />
  );
}

interface ColumnOptions extends Pick<Props, 'planSlug' | 'sources' | 'actionsOf'> {
  withExpert: boolean;
  /** Some have a planned date: without any there is nothing to be late by. */
  withPlan: boolean;
}

function useColumns({ planSlug, sources, actionsOf, withExpert, withPlan }: ColumnOptions): TableColumn<Milestone>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { lateness } = useMilestoneWords();
  return useMemo(() => {
    const columns: (TableColumn<Milestone> | null)[] = [
      {
        id: 'taskNumber',
        header: t('milestones.task'),
        width: 76,
        canSort: true,
        isRowHeader: true,
        cell: ({ taskId, taskNumber }) => <TaskLink planSlug={planSlug} taskId={taskId} taskNumber={taskNumber} />,
      },
      {
        id: 'title',
        header: t('milestones.name'),
        isWide: true,
        width: 220,
        cell: (milestone) => (
          <>
            <Title milestone={milestone} />
            <SourceLinks sources={sources.get(milestone.id) ?? []} />
          </>
        ),
      },
      withExpert ? { id: 'expert', header: t('milestones.expert'), width: 140, cell: ({ expert }) => expert ?? '–' } : null,
      {
        id: 'plannedOn',
        header: t('milestones.planned'),
        width: withPlan ? 108 : 190,
        canSort: true,
        cell: ({ plannedOn }) =>
          plannedOn === null ? <span className={styles.quiet}>{t('milestones.noPlanned')}</span> : format.date(plannedOn),
      },
      withPlan
        ? {
            id: 'forecastOn',
            header: t('milestones.forecast'),
            width: 108,
            canSort: true,
            cell: ({ forecastOn }) => format.date(forecastOn),
          }
        : null,
      {
        id: 'achievedOn',
        header: t('milestones.achieved'),
        width: 108,
        canSort: true,
        cell: ({ achievedOn }) => format.date(achievedOn),
      },
      { id: 'state', header: t('milestones.state'), width: 188, cell: ({ state }) => <MilestoneStateBadge state={state} /> },
      withPlan
        ? {
            id: 'days',
            header: t('milestones.days'),
            width: 150,
            canSort: true,
            cell: (milestone) => (milestone.plannedOn === null ? '–' : lateness(milestone)),
          }
        : null,
      actionsOf ? { id: 'actions', header: t('milestones.actions'), width: 176, cell: actionsOf } : null,
    ];
    return columns.filter((column) => column !== null);
  }, [t, format, lateness, planSlug, sources, actionsOf, withExpert, withPlan]);
}

function TaskLink({ planSlug, taskId, taskNumber }: { planSlug: string; taskId: string; taskNumber: string }) {
  return (
    <Link to="/plans/$plan/tasks/$task" params={{ plan: planSlug, task: taskId }} data-row-link>
      {taskNumber}
    </Link>
  );
}

function Title({ milestone }: { milestone: Milestone }) {
  const { t } = useTranslation();
  return (
    <>
      <LocalText text={milestone.title} />
      {milestone.isKey && <span className={styles.key}>{t('milestones.isKey')}</span>}
    </>
  );
}

function SourceLinks({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  if (sources.length === 0) return null;
  return (
    <ul className={styles.sources}>
      {sources.map(({ id, title, url, fact }) => (
        <li key={id}>
          {url === null ? (
            <LocalText text={title} />
          ) : (
            <a href={url} target="_blank" rel="noreferrer" title={localText(fact)}>
              <LocalText text={title} />
              <span className="visually-hidden"> ({t('app.newWindow')})</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

interface PhoneProps extends Pick<Props, 'planSlug' | 'span' | 'asOf'> {
  milestone: Milestone;
  children: ReactNode;
}

function PhoneMilestone({ milestone, planSlug, span, asOf, children }: PhoneProps) {
  const { dates, lateness, describe } = useMilestoneWords();
  return (
    <div className={styles.phone}>
      <p>
        <TaskLink planSlug={planSlug} taskId={milestone.taskId} taskNumber={milestone.taskNumber} />{' '}
        <Title milestone={milestone} />
      </p>
      <p className={styles.phoneFacts}>
        <MilestoneStateBadge state={milestone.state} />
        {milestone.plannedOn !== null && <span>{lateness(milestone)}</span>}
      </p>
      <div className={styles.phoneTrack}>
        <MilestoneTrack milestone={milestone} at={linearPosition(span)} asOf={asOf} label={describe(milestone)} />
      </div>
      <p className={styles.quiet}>{dates(milestone)}</p>
      {children}
    </div>
  );
}
