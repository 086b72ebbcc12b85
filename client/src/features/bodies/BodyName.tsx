import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import type { BodyRow } from './body-rows.ts';
import styles from './BodyName.module.css';

/** The name of the day, what kind of body it is, whom it took over from, and who will take over from it. */
export function BodyName({ row, on }: { row: BodyRow; on: IsoDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { byId, nameOf } = useBodies();
  const body = row.bodyId === null ? undefined : byId.get(row.bodyId);
  if (!body) return <span>{row.bodyId === null ? t('bodies.nobody') : nameOf(row.bodyId)}</span>;
  const { activeTo, succeededBy } = body;
  return (
    <span className={styles.body} style={{ paddingInlineStart: `calc(${row.depth} * var(--space-5))` }}>
      <BodyLink id={body.id} isRowLink>
        <LocalText text={body.name} />
      </BodyLink>
      <span className={styles.kind}>
        {body.shortName && (
          <>
            <LocalText text={body.shortName} /> ·{' '}
          </>
        )}
        {t(`bodyKind.${body.kind}`)}
      </span>
      {row.predecessors.map((before) => (
        <span key={before.id} className={styles.kind}>
          {before.activeTo === null ? t('bodies.before') : t('bodies.until', { date: format.date(before.activeTo) })}:{' '}
          <BodyLink id={before.id}>
            <LocalText text={before.name} />
          </BodyLink>
        </span>
      ))}
      {activeTo !== null && activeTo >= on && succeededBy !== null && (
        <span className={styles.kind}>
          {t('bodies.untilThen', { date: format.date(activeTo) })}: <BodyLink id={succeededBy}>{nameOf(succeededBy)}</BodyLink>
        </span>
      )}
    </span>
  );
}

export function BodyLink({ id, isRowLink = false, children }: { id: string; isRowLink?: boolean; children: ReactNode }) {
  const { slug } = usePlan();
  return (
    <Link to="/plans/$plan/bodies/$body" params={{ plan: slug, body: id }} {...(isRowLink ? { 'data-row-link': true } : {})}>
      {children}
    </Link>
  );
}
