import type { Source } from '@atkaruu/shared/plans/plan';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import { byDate, languageOfNote } from './source-order.ts';
import styles from './SourcesList.module.css';

/** What published sources say of the plan: day, fact, where it stands, what to know about it. Nothing where there are none. */
export function SourcesList({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sources.length === 0) return null;
  return (
    <Section
      id="sources"
      title={t('sources.title')}
      count={t('sources.count', { count: sources.length, n: format.number(sources.length) })}
    >
      <ol className={styles.list}>
        {byDate(sources).map((source) => (
          <li key={source.id} className={styles.source}>
            <span className={styles.date}>
              {source.publishedOn === null ? t('sources.undated') : format.date(source.publishedOn)}
              <span className={styles.about}>{t(`sources.about.${source.subject}`)}</span>
            </span>
            <div className={styles.fact}>
              <p>
                <LocalText text={source.fact} />
              </p>
              <p className={styles.origin}>
                {t('sources.source')}: <SourceLink source={source} />
              </p>
              {source.note !== null && source.note !== '' && (
                <p className={styles.origin}>
                  {t('sources.note')}: <span lang={languageOfNote(source.note)}>{source.note}</span>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function SourceLink({ source: { url, title } }: { source: Source }) {
  const { t } = useTranslation();
  if (url === null) return <LocalText text={title} />;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <LocalText text={title} />
      {'\u00A0'}
      <Icon name="external" size={13} />
      <span className="visually-hidden">({t('app.newWindow')})</span>
    </a>
  );
}
