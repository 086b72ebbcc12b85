import type { ReportingPeriod } from '@atkaruu/shared/periods/contract';
import type { FieldChange } from '@atkaruu/shared/periods/diff-snapshots';
import { operationUrl } from '@atkaruu/shared/contract/client';
import { periodsContract } from '@atkaruu/shared/periods/contract';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Section, ToolLink } from '../../ui/Section.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';
import styles from './Periods.module.css';
import { useRevisionDiff, useSnapshot } from './use-periods.ts';

/** Each frozen revision with its sum; what the newest says, and what it says otherwise than the one before. */
export function Revisions({ period }: { period: ReportingPeriod }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { timeZone } = usePlan();
  const newest = period.revisions.at(-1);
  return (
    <>
      <Section title={t('periods.revisions')} count={format.number(period.revisions.length)}>
        {newest === undefined && <p>{t('periods.noRevisions')}</p>}
        <ul className={styles.list}>
          {period.revisions.toReversed().map((revision) => (
            <li key={revision.revision} className={styles.row}>
              <span className={styles.key}>{t('periods.revision', { n: format.number(revision.revision) })}</span>
              <div>
                <p>
                  {t('periods.frozenBy', {
                    date: format.date(calendarDay(new Date(revision.frozenAt), timeZone)),
                    name: revision.frozenBy,
                  })}
                  {revision.reason !== null && ` · ${revision.reason}`}
                </p>
                <p className={styles.hash}>
                  SHA-256 <code>{revision.sha256}</code>
                </p>
              </div>
              <ToolLink
                icon="external"
                label={t('periods.openJson')}
                href={operationUrl(periodsContract.getSnapshot, { period: period.id }, { revision: revision.revision })}
              />
            </li>
          ))}
        </ul>
      </Section>
      {newest && <SnapshotFigures periodId={period.id} revision={newest.revision} />}
      {newest && newest.revision > 1 && <RevisionDiff periodId={period.id} to={newest.revision} />}
    </>
  );
}

function SnapshotFigures({ periodId, revision }: { periodId: string; revision: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, error, refetch } = useSnapshot(periodId, revision);
  return (
    <Section title={t('periods.snapshot')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <dl className={styles.figures}>
            <div>
              <dt>{t('figure.fulfilment')}</dt>
              <dd>{format.ratio(data.content.headline.fulfilment)}</dd>
            </div>
            <div>
              <dt>{t('figure.wholePlan')}</dt>
              <dd>{format.ratio(data.content.headline.wholePlan)}</dd>
            </div>
            <div>
              <dt>{t('figure.weighted')}</dt>
              <dd>{format.percent(data.content.headline.weighted.verified, 1)}</dd>
            </div>
            <div>
              <dt>{t('figure.expected')}</dt>
              <dd>{format.percent(data.content.headline.weighted.expected, 1)}</dd>
            </div>
          </dl>
          <p className={styles.quiet}>
            {t('periods.planVersion', { n: format.number(data.content.planVersion), rules: data.content.ruleVersion })}
          </p>
        </>
      )}
    </Section>
  );
}

function words(value: unknown): string {
  if (value === null) return '–';
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Changes({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code>: <del>{words(before)}</del> → <ins>{words(after)}</ins>
        </li>
      ))}
    </ul>
  );
}

function RevisionDiff({ periodId, to }: { periodId: string; to: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useRevisionDiff(periodId, to);
  const title = t('periods.diff', { from: String(to - 1), to: String(to) });
  const isSame = data?.figures.length === 0 && data.rows.length === 0;
  return (
    <Section title={title}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isSame && <p>{t('periods.noDiff')}</p>}
      {data && !isSame && (
        <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
          <table className={styles.table}>
            <tbody>
              <tr>
                <th scope="row">{t('periods.diffFigures')}</th>
                <td>
                  <Changes changes={data.figures} />
                </td>
              </tr>
              {data.rows.map((row) => (
                <tr key={row.taskId}>
                  <th scope="row">
                    {row.number} · {t(`periods.change.${row.change}`)}
                  </th>
                  <td>
                    <Changes changes={row.fields} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
