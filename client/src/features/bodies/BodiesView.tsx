import { searchKey } from '@atkaruu/shared/values/search-key';
import type { LocalizedText } from '@atkaruu/shared/values/localized-text';
import { useTranslation } from 'react-i18next';
import type { BodySearch } from '../../api/search-params.ts';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section } from '../../ui/Section.tsx';
import { Empty, ErrorState, FilteredEmpty, Loading } from '../../ui/States.tsx';
import { parseSort, type SortRule } from '../../ui/table-column.ts';
import { bodyRows, orderRows, planShare, type BodyRow, type Capacity } from './body-rows.ts';
import styles from './BodiesView.module.css';
import { BodyTable, type TableRow } from './BodyTable.tsx';
import { StateKey } from './StateBar.tsx';
import { useDashboard } from '../../api/use-dashboard.ts';

interface Props {
  search: BodySearch;
  onClear: () => void;
  onSortChange: (sort: SortRule[]) => void;
}

const worstFirst: readonly SortRule[] = [{ id: 'overdue', isDescending: true }];

export function BodiesView({ search, onClear, onSortChange }: Props) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const { asOf } = useStatusDate();
  const { query, byId, nameOf } = useBodies();
  const dashboard = useDashboard();
  const error = query.error ?? dashboard.error;

  if (query.data === undefined || dashboard.data === undefined) {
    const onRetry = () => void Promise.all([query.refetch(), dashboard.refetch()]);
    return error ? <ErrorState error={error} onRetry={onRetry} /> : <Loading lines={10} height={560} />;
  }
  const all = bodyRows({ bodies: byId, figures: dashboard.data.byBody, on: asOf });
  if (all.length === 0) return <Empty why={t('bodies.empty')} next={t('bodies.emptyNext')} />;
  const found = search.q === undefined ? all : all.filter((row) => isNamed(row, search.q ?? '', byId));
  if (found.length === 0) return <FilteredEmpty onClear={onClear} why={t('bodies.noneNamed', { q: search.q ?? '' })} />;

  const sort = search.sort === undefined ? worstFirst : parseSort(search.sort);
  const rowsOf = (capacity: Capacity) => {
    const members = found.filter((row) => row[capacity].total > 0 || (capacity === 'asLead' && row.asCoExecutor.total === 0));
    return orderRows(members, { bodies: byId, on: asOf, capacity, sort, nameOf });
  };
  const ofPlan: TableRow[] = search.q === undefined ? [{ kind: 'plan', share: planShare(dashboard.data) }] : [];
  const part = { planSlug: slug, on: asOf, sort, onSortChange };
  return (
    <>
      <Part capacity="asLead" rows={rowsOf('asLead')} last={ofPlan} {...part} />
      <Part capacity="asCoExecutor" rows={rowsOf('asCoExecutor')} last={[]} {...part} />
    </>
  );
}

function textsOf(text: LocalizedText | null): string[] {
  return Object.values(text ?? {}).filter((part) => part !== undefined);
}

function isNamed({ bodyId, predecessors }: BodyRow, q: string, bodies: ReturnType<typeof useBodies>['byId']): boolean {
  const wanted = searchKey(q);
  const own = bodyId === null ? undefined : bodies.get(bodyId);
  return [...(own ? [own] : []), ...predecessors]
    .flatMap(({ names, aliases }) => [
      ...names.flatMap(({ name, shortName }) => [...textsOf(name), ...textsOf(shortName)]),
      ...aliases.map(({ text }) => text),
    ])
    .some((name) => searchKey(name).includes(wanted));
}

interface PartProps {
  capacity: Capacity;
  rows: readonly BodyRow[];
  last: readonly TableRow[];
  planSlug: string;
  on: string;
  sort: readonly SortRule[];
  onSortChange: (sort: SortRule[]) => void;
}

function Part({ capacity, rows, last, ...table }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t(`bodies.${capacity}`);
  const bodies = rows.filter(({ bodyId }) => bodyId !== null).length;
  return (
    <Section title={title} count={bodies > 0 && t('plans.bodies', { count: bodies, n: format.number(bodies) })}>
      <p className={styles.note}>{t(`bodies.${capacity}.note`)}</p>
      {rows.length === 0 ? (
        <Empty why={t(`bodies.${capacity}.empty`)} />
      ) : (
        <div data-print="long">
          <StateKey shares={rows.map((row) => row[capacity])} />
          <BodyTable
            caption={t('bodies.tableOf', { title })}
            capacity={capacity}
            rows={[...rows.map((row) => ({ kind: 'body', row }) as const), ...last]}
            {...table}
          />
        </div>
      )}
    </Section>
  );
}
