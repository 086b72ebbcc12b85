import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plans } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './TaskDetail.module.css';
import { TextAsWritten } from './TextAsWritten.tsx';

/** The published documents that speak of this task. */
export function TaskSources({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { asOf } = useStatusDate();
  const { data } = useQuery({
    queryKey: queryKeys.plan(slug, 'sources', asOf),
    queryFn: async ({ signal }) => (await plans.listSources({ params: { plan: slug }, query: { asOf } }, { signal })).data.items,
  });
  const ofTask = (data ?? []).filter(({ subject, subjectId }) => subject === 'task' && subjectId === taskId);
  if (ofTask.length === 0) return null;
  return (
    <Section title={t('task-page.sources')} count={format.number(ofTask.length)}>
      <ul className={styles.list}>
        {ofTask.map((source) => (
          <li key={source.id}>
            <LocalText text={source.fact} />
            <span className={styles.quiet}>
              {source.url === null ? (
                <LocalText text={source.title} />
              ) : (
                <a href={source.url} rel="noreferrer">
                  <LocalText text={source.title} />
                </a>
              )}
              {source.publishedOn !== null && <> · {format.date(source.publishedOn)}</>}
              {source.note !== null && source.note !== '' && (
                <>
                  {' '}
                  · <TextAsWritten text={source.note} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
