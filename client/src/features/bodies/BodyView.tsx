import type { Body } from '@atkaruu/shared/bodies/body';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { heirOf } from './body-rows.ts';
import { BodyFiguresPair } from './BodyFiguresPair.tsx';
import { BodyIdentity } from './BodyIdentity.tsx';
import { BodyLink } from './BodyName.tsx';
import { BodyQuarters } from './BodyQuarters.tsx';
import { BodySources } from './BodySources.tsx';
import { BodyTaskLists } from './BodyTaskLists.tsx';
import styles from './BodyView.module.css';
import { useDashboard } from '../../api/use-dashboard.ts';

export function BodyView({ body }: { body: Body }) {
  return (
    <>
      <BodyFigures body={body} />
      <BodyIdentity body={body} />
      <BodySources bodyId={body.id} />
    </>
  );
}

/** The figures; of a body that was succeeded they stand with its successor. */
function BodyFigures({ body }: { body: Body }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useStatusDate();
  const { byId, nameOf } = useBodies();
  const { data, error, refetch } = useDashboard();
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={8} height={420} />;
  const row = data.byBody.find(({ bodyId }) => bodyId === body.id);
  const heir = heirOf(byId, body.id, asOf);
  if (!row && heir !== body.id && body.activeTo !== null) {
    return (
      <div className={styles.moved}>
        <Empty
          why={t('bodies.moved', { date: format.date(body.activeTo) })}
          action={<BodyLink id={heir}>{nameOf(heir)}</BodyLink>}
        />
      </div>
    );
  }
  if (!row) return <Empty why={t('bodies.noTasks')} />;
  return (
    <>
      <BodyFiguresPair bodyId={body.id} asLead={row.asLead} asCoExecutor={row.asCoExecutor} />
      {row.asLead.total > 0 && <BodyQuarters bodyId={body.id} heatMap={data.heatMap} />}
      <BodyTaskLists bodyId={body.id} asOf={asOf} />
    </>
  );
}
