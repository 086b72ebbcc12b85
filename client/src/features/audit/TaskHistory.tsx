import type { Change } from '@atkaruu/shared/audit/contract';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { audit } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section, ToolButton } from '../../ui/Section.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import { isFieldName, useValueWords } from './use-value-words.ts';
import styles from './TaskHistory.module.css';

const PAGE = 20;

/** Who changed what of the task, when; the newest first. */
export function TaskHistory({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const query = useInfiniteQuery({
    queryKey: queryKeys.plan(slug, 'changes', taskId),
    queryFn: async ({ pageParam, signal }) =>
      (
        await audit.listChanges(
          { params: { plan: slug }, query: { task: taskId, limit: PAGE, cursor: pageParam === '' ? undefined : pageParam } },
          { signal },
        )
      ).data,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const changes = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={t('task-page.history')} count={query.data && format.number(query.data.pages[0]?.total ?? 0)}>
      {query.error && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading lines={3} />}
      {query.data && changes.length === 0 && <p>{t('task-page.noHistory')}</p>}
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change.seq}>
            <ChangeEntry change={change} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && <ToolButton icon="down" label={t('table.more')} onClick={() => void query.fetchNextPage()} />}
    </Section>
  );
}

function ChangeEntry({ change }: { change: Change }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useValueWords();
  const { timeZone } = usePlan();
  return (
    <details className={styles.change}>
      <summary>
        <time dateTime={change.recordedAt}>{format.date(calendarDay(new Date(change.recordedAt), timeZone))}</time> ·{' '}
        {change.actor} · {t(`task-page.changed.${change.kind}`)}
      </summary>
      <dl className={styles.fields}>
        {change.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{isFieldName(field) ? t(`task-page.field.${field}`) : field}</dt>
            <dd>
              {before !== null && <del>{words(field, before)}</del>} <ins>{words(field, after)}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
