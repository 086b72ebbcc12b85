import type { Body } from '@atkaruu/shared/bodies/body';
import { languages } from '@atkaruu/shared/values/localized-text';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import { Section } from '../../ui/Section.tsx';
import { BodyLink } from './BodyName.tsx';
import styles from './BodyIdentity.module.css';
import { useAllBodies } from './use-body.ts';

/** What the body is and was: names over time, whom it follows and who follows it, what is above and below it, other spellings. */
export function BodyIdentity({ body }: { body: Body }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useAnyName();
  const { byId } = useBodies();
  const below = [...byId.values()].filter(({ parentId }) => parentId === body.id);
  return (
    <Section title={t('bodies.identity')}>
      <dl className={styles.facts}>
        <Fact name={t('bodies.names')}>
          <Names body={body} />
        </Fact>
        {(body.activeFrom !== null || body.activeTo !== null) && (
          <Fact name={t('bodies.inOffice')}>
            {[
              body.activeFrom === null ? null : t('bodies.from', { date: format.date(body.activeFrom) }),
              body.activeTo === null ? null : t('bodies.until', { date: format.date(body.activeTo) }),
            ]
              .filter((part) => part !== null)
              .join(' ')}
          </Fact>
        )}
        {(body.predecessors.length > 0 || body.succeededBy !== null) && (
          <Fact name={t('bodies.succession')}>
            <Succession body={body} nameOf={nameOf} />
          </Fact>
        )}
        {body.parentId !== null && (
          <Fact name={t('bodies.parent')}>
            <BodyLink id={body.parentId}>{nameOf(body.parentId)}</BodyLink>
          </Fact>
        )}
        {below.length > 0 && (
          <Fact name={t('bodies.below')}>
            <ul className={styles.list}>
              {below.map(({ id, name }) => (
                <li key={id}>
                  <BodyLink id={id}>
                    <LocalText text={name} />
                  </BodyLink>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {body.aliases.length > 0 && (
          <Fact name={t('bodies.aliases')}>
            <Aliases body={body} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A neighbour may be a body that the plan does not name. */
function useAnyName(): (id: string) => string {
  const localText = useLocalText();
  const { byId } = useBodies();
  const all = useAllBodies(true);
  return (id) => localText(byId.get(id)?.name ?? all.data?.find((other) => other.id === id)?.name ?? null) || '…';
}

function Names({ body }: { body: Body }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const current = localText(body.name);
  return (
    <ol className={styles.names}>
      {body.names.map(({ name, shortName, from }, index) => {
        const next = body.names[index + 1]?.from ?? null;
        const since = from ?? body.activeFrom;
        const until = next === null ? t('bodies.always') : t('bodies.before2', { date: format.date(next) });
        const when = since === null ? until : t('bodies.from', { date: format.date(since) });
        return (
          <li key={from ?? 'first'} data-current={localText(name) === current}>
            <span className={styles.when}>{when}</span>
            <span>
              <LocalText text={name} />
              {shortName && (
                <span className={styles.short}>
                  {' '}
                  · <LocalText text={shortName} />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Succession({ body, nameOf }: { body: Body; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byId } = useBodies();
  return (
    <ul className={styles.list}>
      {body.predecessors.map((id) => {
        const until = byId.get(id)?.activeTo ?? null;
        return (
          <li key={id}>
            {until === null ? t('bodies.before') : t('bodies.until', { date: format.date(until) })}:{' '}
            <BodyLink id={id}>{nameOf(id)}</BodyLink>
          </li>
        );
      })}
      {body.succeededBy !== null && (
        <li>
          {t('bodies.succeededBy')}: <BodyLink id={body.succeededBy}>{nameOf(body.succeededBy)}</BodyLink>
        </li>
      )}
    </ul>
  );
}

function Aliases({ body }: { body: Body }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {languages
        .map((language) => ({ language, texts: body.aliases.filter((alias) => alias.language === language) }))
        .filter(({ texts }) => texts.length > 0)
        .map(({ language, texts }) => (
          <li key={language}>
            <span className={styles.short}>{t(`bodies.in.${language}`)}: </span>
            <span lang={language}>{texts.map(({ text }) => text).join(', ')}</span>
          </li>
        ))}
    </ul>
  );
}
