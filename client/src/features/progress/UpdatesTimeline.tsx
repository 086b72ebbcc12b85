import type { ProgressEntry } from '@atkaruu/shared/progress/contract';
import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { progress } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section, ToolButton } from '../../ui/Section.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import styles from './UpdatesTimeline.module.css';

const PAGE = 10;

/** What the bodies reported, the newest first. */
export function UpdatesTimeline({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { asOf, knownAt } = useStatusDate();
  const query = useInfiniteQuery({
    queryKey: queryKeys.plan(slug, 'progress', task.id, asOf, knownAt),
    queryFn: async ({ pageParam, signal }) =>
      (
        await progress.listProgress(
          { params: { task: task.id }, query: { asOf, knownAt, limit: PAGE, cursor: pageParam === '' ? undefined : pageParam } },
          { signal },
        )
      ).data,
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={t('task-page.updates')} count={query.data && format.number(query.data.pages[0]?.total ?? 0)}>
      {query.isPending && <Loading lines={4} />}
      {query.error && !query.data && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && entries.length === 0 && (
        <Empty why={t('task-page.noUpdates', { date: format.date(asOf) })} next={t('task-page.noUpdatesNext')} />
      )}
      <ol className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && <ToolButton icon="down" label={t('table.more')} onClick={() => void query.fetchNextPage()} />}
    </Section>
  );
}

/** What a second person said of it. */
function Verdict({ entry }: { entry: ProgressEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { verifiedOn, verifiedBy, returnedOn, returnedBy, reviewNote } = entry;
  if (verifiedOn !== null)
    return <span>{t('task-page.entry.verified', { date: format.date(verifiedOn), name: verifiedBy ?? '–' })}</span>;
  if (returnedOn === null) return <span>{t('task-page.entry.notVerified')}</span>;
  const words = { date: format.date(returnedOn), name: returnedBy ?? '–', note: reviewNote ?? '–' };
  return <span>{t('task-page.entry.returned', words)}</span>;
}

function Entry({ entry }: { entry: ProgressEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useBodies();
  const { timeZone } = usePlan();
  return (
    <article className={styles.entry}>
      <header className={styles.head}>
        <time dateTime={entry.effectiveOn}>{format.date(entry.effectiveOn)}</time>
        <strong>{format.percent(entry.percentComplete / 100)}</strong>
        {entry.claim === 'complete' && <span>{t('task-page.claimedComplete')}</span>}
        {entry.bodyId !== null && <span>{nameOf(entry.bodyId)}</span>}
      </header>
      {entry.narrative && (
        <p className={styles.narrative}>
          <LocalText text={entry.narrative} />
        </p>
      )}
      {entry.problem && (
        <p className={styles.narrative}>
          {t('review.problem')}: <LocalText text={entry.problem} />
        </p>
      )}
      {entry.nextStep && (
        <p className={styles.narrative}>
          {t('review.nextStep')}: <LocalText text={entry.nextStep} />
        </p>
      )}
      <p className={styles.facts}>
        {entry.needsHelp && <strong>{t('review.needsHelp')}</strong>}
        {entry.occurrenceOn !== null && <span>{t('task-page.entry.occurrence', { date: format.date(entry.occurrenceOn) })}</span>}
        {entry.forecastOn !== null && <span>{t('task-page.entry.forecast', { date: format.date(entry.forecastOn) })}</span>}
        {entry.causeCode !== null && <span>{t('task-page.entry.cause', { cause: t(`cause.${entry.causeCode}`) })}</span>}
        <Verdict entry={entry} />
        <span>
          {t('task-page.entry.recorded', {
            date: format.date(calendarDay(new Date(entry.recordedAt), timeZone)),
            name: entry.recordedBy,
          })}
        </span>
      </p>
    </article>
  );
}
