import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseSort } from '../../ui/table-column.ts';
import type { MilestoneSearch } from '../../api/search-params.ts';
import { useMe } from '../../api/use-me.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty, ErrorState, FilteredEmpty, Loading } from '../../ui/States.tsx';
import type { SortRule } from '../../ui/table-column.ts';
import { groupMilestones, spanOf, summarise } from './milestone-rows.ts';
import { MilestoneActions, MilestoneDialogs, type OpenDialog } from './MilestoneDialogs.tsx';
import { MilestoneFilters } from './MilestoneFilters.tsx';
import { MilestoneTable } from './MilestoneTable.tsx';
import styles from './MilestonesView.module.css';
import { sortMilestones } from './sort-milestones.ts';
import { useGroupTitle } from './use-group-title.ts';
import { useMilestoneSources, useMilestones } from './use-milestones.ts';
import { useMilestoneTable } from './use-milestone-table.ts';

const MilestoneTimeline = lazy(async () => ({ default: (await import('./MilestoneTimeline.tsx')).MilestoneTimeline }));

interface Props {
  search: MilestoneSearch;
  onClear: () => void;
  onSortChange: (sort: SortRule[]) => void;
}

export function MilestonesView({ search, onClear, onSortChange }: Props) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const all = useMilestones({});
  const found = useMilestones(search);
  const isFiltered = search.state !== undefined || search.key !== undefined || search.task !== undefined;
  const isPhone = useMediaQuery('(max-width: 52rem)', false, { getInitialValueInEffect: false });
  const error = all.error ?? found.error;

  if (all.data?.length === 0) return <Empty why={t('milestones.empty')} next={t('milestones.emptyNext')} />;
  if (all.data === undefined || found.data === undefined) {
    const onRetry = () => void Promise.all([all.refetch(), found.refetch()]);
    return error ? <ErrorState error={error} onRetry={onRetry} /> : <Loading lines={10} height={560} />;
  }
  return (
    <>
      <MilestoneFilters all={all.data} search={search} planSlug={slug} withGroups={!isPhone} />
      {found.data.length === 0 && isFiltered ? (
        <div className={styles.filteredEmpty}>
          <FilteredEmpty onClear={onClear} />
        </div>
      ) : (
        <Found milestones={found.data} search={search} isPhone={isPhone} onSortChange={onSortChange} />
      )}
    </>
  );
}

interface FoundProps {
  milestones: readonly Milestone[];
  search: MilestoneSearch;
  isPhone: boolean;
  onSortChange: (sort: SortRule[]) => void;
}

function Found({ milestones, search, isPhone, onSortChange }: FoundProps) {
  const { t } = useTranslation();
  const plan = usePlan();
  const format = useFormat();
  const { asOf } = useStatusDate();
  const { me, can } = useMe();
  const sources = useMilestoneSources();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const sort = parseSort(search.sort);
  const span = spanOf(milestones, plan, asOf);
  const mayChange = can('milestone.write') || can('milestone.forecast');
  const actionsOf = mayChange
    ? (milestone: Milestone) => <MilestoneActions milestone={milestone} can={can} onOpen={setOpen} />
    : null;
  return (
    <>
      {!isPhone && <TimelineChart milestones={milestones} by={search.group ?? 'year'} asOf={asOf} />}
      <Section
        title={t('milestones.list')}
        count={t('plans.milestones', { count: milestones.length, n: format.number(milestones.length) })}
      >
        <div data-print="long">
          <MilestoneTable
            milestones={sortMilestones(milestones, sort)}
            sources={sources.data ?? noSources}
            planSlug={plan.slug}
            span={span}
            asOf={asOf}
            sort={sort}
            onSortChange={onSortChange}
            actionsOf={actionsOf}
          />
        </div>
      </Section>
      <MilestoneDialogs open={open} day={me !== null && me.today < asOf ? me.today : asOf} onClose={() => setOpen(null)} />
    </>
  );
}

const noSources = new Map<string, never>();

function TimelineChart({ milestones, by, asOf }: { milestones: readonly Milestone[]; by: 'year' | 'task'; asOf: IsoDate }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const sentence = useSentence(milestones);
  const groupTitle = useGroupTitle(by);
  const table = useMilestoneTable(milestones);
  return (
    <ChartFrame title={t('milestones.question')} sentence={sentence} table={table} fileName={`${plan.slug}-milestones-${asOf}`}>
      <Suspense fallback={<Loading lines={8} height={480} />}>
        <MilestoneTimeline
          groups={groupMilestones(milestones, by)}
          groupTitle={groupTitle}
          span={spanOf(milestones, plan, asOf)}
          asOf={asOf}
          planSlug={plan.slug}
        />
      </Suspense>
    </ChartFrame>
  );
}

function useSentence(milestones: readonly Milestone[]): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { achievedLate, achieved, overdue } = summarise(milestones);
  const worst = milestones.filter(({ state }) => state === 'overdue').toSorted((a, b) => b.days - a.days)[0];
  if (worst) {
    return t('milestones.worst', { overdue: format.number(overdue), number: worst.taskNumber, days: format.days(worst.days) });
  }
  if (milestones.every(({ plannedOn }) => plannedOn === null)) return t('milestones.nothingToCompare');
  return t('milestones.noneOverdue', { late: format.number(achievedLate), achieved: format.number(achieved) });
}
