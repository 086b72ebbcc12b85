import type { Dashboard } from '@atkaruu/shared/reports/contract';
import { bodiesSentence } from '@atkaruu/shared/reports/report-sentences';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useSpeech } from '../../i18n/use-speech.ts';
import { ChartFrame, type ChartTable } from '../../ui/ChartFrame.tsx';
import { Empty } from '../../ui/States.tsx';
import {
  barPartNames,
  barParts,
  bodyBars,
  FEWEST_FOR_PERCENT,
  type BarPart,
  type BodyBar,
} from '@atkaruu/shared/reports/body-bars';
import styles from './BodiesSection.module.css';
import { MethodLink } from './MethodLink.tsx';
import { TaskListLink } from './TaskListLink.tsx';
import { tasksLedBy } from './tasks-led-by.ts';

export function BodiesSection({ byBody, asOf }: Pick<Dashboard, 'byBody' | 'asOf'>) {
  const { t } = useTranslation();
  const { slug } = usePlan();
  const bars = bodyBars(byBody);
  const { name } = useBodyName();
  const sentence = bodiesSentence(byBody, name, useSpeech());
  const table = useBodiesTable(bars);
  const longest = Math.max(1, ...bars.map(({ total }) => total));
  return (
    <ChartFrame
      id="bodies"
      title={t('overview.bodies.title')}
      sentence={sentence}
      howCounted={<MethodLink rule="joint" />}
      table={table}
      fileName={`${slug}-bodies-${asOf}`}
    >
      {bars.length === 0 ? (
        <Empty why={t('overview.bodies.none')} />
      ) : (
        <>
          <PartKey bars={bars} />
          <ol className={styles.bars}>
            {bars.map((bar) => (
              <Bar key={bar.bodyId ?? ''} bar={bar} longest={longest} />
            ))}
          </ol>
        </>
      )}
    </ChartFrame>
  );
}

function useBodyName() {
  const { t } = useTranslation();
  const { nameOf, shortNameOf } = useBodies();
  return {
    name: (bodyId: string | null) => (bodyId === null ? t('overview.heat.noLead') : nameOf(bodyId)),
    short: (bodyId: string | null) => (bodyId === null ? t('overview.heat.noLead') : shortNameOf(bodyId)),
  };
}

function PartKey({ bars }: { bars: readonly BodyBar[] }) {
  const { t } = useTranslation();
  const shown = barPartNames.filter((part) =>
    bars.some(({ parts }) => parts.some((found) => found.part === part && found.count > 0)),
  );
  return (
    <ul className={styles.key} aria-label={t('overview.bodies.key')}>
      {shown.map((part) => (
        <li key={part}>
          <span className={styles.sample} data-part={part} aria-hidden="true" /> {t(`overview.bodies.part.${part}`)}
        </li>
      ))}
    </ul>
  );
}

function Bar({ bar: { bodyId, total, overdue, parts, fulfilment }, longest }: { bar: BodyBar; longest: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { slug } = usePlan();
  const { name, short } = useBodyName();
  return (
    <li className={styles.row}>
      <span className={styles.body}>
        {bodyId === null ? (
          short(null)
        ) : (
          <Link to="/plans/$plan/bodies/$body" params={{ plan: slug, body: bodyId }} title={name(bodyId)}>
            {short(bodyId)}
          </Link>
        )}
      </span>
      <div className={styles.bar}>
        {parts
          .filter(({ count }) => count > 0)
          .map(({ part, count }) => (
            <Segment
              key={part}
              part={part}
              count={count}
              bodyId={bodyId}
              share={count / longest}
              label={`${name(bodyId)}, ${t(`overview.bodies.part.${part}`)}: ${format.number(count)}`}
            />
          ))}
        <span className={styles.total}>n = {format.number(total)}</span>
      </div>
      <span className="visually-hidden">
        {t('overview.bodies.part.overdue')}: {format.number(overdue)}
      </span>
      <span className={styles.rate}>
        <FulfilmentOf ratio={fulfilment} />
      </span>
    </li>
  );
}

/** A per cent of few tasks is no per cent. */
function FulfilmentOf({ ratio }: { ratio: BodyBar['fulfilment'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (ratio.rate === null || ratio.N >= FEWEST_FOR_PERCENT) return <>{format.ratio(ratio)}</>;
  return <>{t('overview.bodies.few', { n: format.number(ratio.n, 1), N: format.number(ratio.N, 1) })}</>;
}

interface SegmentProps {
  part: BarPart;
  count: number;
  bodyId: string | null;
  share: number;
  label: string;
}

function Segment({ part, count, bodyId, share, label }: SegmentProps) {
  const format = useFormat();
  const style = { inlineSize: `calc((100% - 4.5rem) * ${share})` };
  return (
    <span className={styles.segment} data-part={part} style={style}>
      <TaskListLink tasks={{ ...tasksLedBy(bodyId), state: [...barParts[part]] }} name={label}>
        {format.number(count)}
      </TaskListLink>
    </span>
  );
}

function useBodiesTable(bars: readonly BodyBar[]): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const { name } = useBodyName();
  const countOf = (bar: BodyBar, part: BarPart) => bar.parts.find((found) => found.part === part)?.count ?? 0;
  return {
    columns: [
      t('overview.bodies.body'),
      t('overview.bodies.total'),
      ...barPartNames.map((part) => t(`overview.bodies.part.${part}`)),
      t('overview.bodies.fulfilment'),
    ],
    rows: bars.map((bar) => [
      name(bar.bodyId),
      <TaskListLink key="total" tasks={tasksLedBy(bar.bodyId)}>
        {format.number(bar.total)}
      </TaskListLink>,
      ...barPartNames.map((part) => {
        const count = countOf(bar, part);
        if (count === 0) return format.number(count);
        return (
          <TaskListLink key={part} tasks={{ ...tasksLedBy(bar.bodyId), state: [...barParts[part]] }}>
            {format.number(count)}
          </TaskListLink>
        );
      }),
      <FulfilmentOf key="rate" ratio={bar.fulfilment} />,
    ]),
    csv: bars.map((bar) => [name(bar.bodyId), bar.total, ...barPartNames.map((part) => countOf(bar, part)), bar.fulfilment.rate]),
  };
}
