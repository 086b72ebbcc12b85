import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plans } from '../../api/client.ts';
import { queryKeys } from '../../api/query-client.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './BodySources.module.css';

/** Where the facts about the body come from; nothing is drawn where there is no source. */
export function BodySources({ bodyId }: { bodyId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { asOf } = useStatusDate();
  const { data } = useQuery({
    queryKey: queryKeys.plan(slug, 'sources', asOf),
    queryFn: async ({ signal }) => (await plans.listSources({ params: { plan: slug }, query: { asOf } }, { signal })).data.items,
  });
  const found = (data ?? []).filter(({ subject, subjectId }) => subject === 'body' && subjectId === bodyId);
  if (found.length === 0) return null;
  return (
    <Section title={t('bodies.sources')}>
      <ul className={styles.list}>
        {found.map(({ id, fact, title, publishedOn, url }) => (
          <li key={id}>
            <p>
              <LocalText text={fact} />
            </p>
            <p className={styles.source}>
              {url === null ? (
                <LocalText text={title} />
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  <LocalText text={title} />
                  <span className="visually-hidden"> ({t('app.newWindow')})</span>
                </a>
              )}
              {publishedOn !== null && `, ${format.date(publishedOn)}`}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
