import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import type { MilestoneGroup, Span } from './milestone-rows.ts';
import styles from './MilestoneTimeline.module.css';
import { MarkSample, MilestoneTrack } from './MilestoneTrack.tsx';
import { timeAxis, type TimeAxis } from './time-axis.ts';
import { useMilestoneWords } from './use-milestone-words.ts';

interface Props {
  groups: readonly MilestoneGroup[];
  groupTitle: (key: string | null) => string;
  span: Span;
  asOf: IsoDate;
  planSlug: string;
}

/** Every milestone on one scale of time. Loaded by itself: the scale comes from the charts' library. */
export function MilestoneTimeline({ groups, groupTitle, span, asOf, planSlug }: Props) {
  const { t } = useTranslation();
  const axis = timeAxis(span);
  return (
    <>
      <Key />
      <div className={styles.scroller} data-print="long" role="region" aria-label={t('milestones.timeline')} tabIndex={0}>
        <div className={styles.drawing}>
          <AxisHead axis={axis} asOf={asOf} />
          <Grid axis={axis} asOf={asOf} />
          <ol className={styles.groups}>
            {groups.map((group) => (
              <li key={group.key}>
                <Group group={group} title={groupTitle(group.key)} axis={axis} asOf={asOf} planSlug={planSlug} />
              </li>
            ))}
          </ol>
        </div>
      </div>
    </>
  );
}

function Key() {
  const { t } = useTranslation();
  return (
    <ul className={styles.key}>
      {(['planned', 'forecast', 'older', 'achieved'] as const).map((kind) => (
        <li key={kind}>
          <MarkSample kind={kind} />
          {t(`milestones.key.${kind}`)}
        </li>
      ))}
      <li>
        <strong>{t('milestones.key.bold')}</strong>
      </li>
    </ul>
  );
}

function AxisHead({ axis, asOf }: { axis: TimeAxis; asOf: IsoDate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = axis.at(asOf);
  return (
    <div className={styles.axis} aria-hidden="true">
      <div className={styles.scale}>
        {axis.years.map(({ label, middle }) => (
          <span key={label} className={styles.year} style={{ insetInlineStart: `${middle}%` }}>
            {label}
          </span>
        ))}
        {place >= 0 && place <= 100 && (
          <span className={styles.asOf} data-side={place > 50 ? 'before' : 'after'} style={{ insetInlineStart: `${place}%` }}>
            {t('asOf.button', { date: format.date(asOf) })}
          </span>
        )}
      </div>
    </div>
  );
}

function Grid({ axis, asOf }: { axis: TimeAxis; asOf: IsoDate }) {
  const place = axis.at(asOf);
  return (
    <svg className={styles.grid} aria-hidden="true">
      {axis.quarters.map((x) => (
        <line key={x} className={styles.quarter} x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
      ))}
      {axis.years.map(({ at }) => (
        <line key={at} className={styles.yearLine} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
      ))}
      {place >= 0 && place <= 100 && <line className={styles.asOfLine} x1={`${place}%`} x2={`${place}%`} y1="0" y2="100%" />}
    </svg>
  );
}

interface GroupProps {
  group: MilestoneGroup;
  title: string;
  axis: TimeAxis;
  asOf: IsoDate;
  planSlug: string;
}

function Group({ group, title, axis, asOf, planSlug }: GroupProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = group.milestones.length;
  return (
    <>
      <h3 className={styles.group}>
        <span>{title}</span>{' '}
        <span className={styles.groupCount}>
          {t('milestones.groupCount', { achieved: format.number(group.achieved), total: format.number(total) })}
        </span>
      </h3>
      <ol className={styles.rows}>
        {group.milestones.map((milestone) => (
          <Row key={milestone.id} milestone={milestone} axis={axis} asOf={asOf} planSlug={planSlug} />
        ))}
      </ol>
    </>
  );
}

interface RowProps {
  milestone: Milestone;
  axis: TimeAxis;
  asOf: IsoDate;
  planSlug: string;
}

function Row({ milestone, axis, asOf, planSlug }: RowProps) {
  const { describe, lateness } = useMilestoneWords();
  const localText = useLocalText();
  return (
    <li className={styles.row}>
      <Link
        to="/plans/$plan/tasks/$task"
        params={{ plan: planSlug, task: milestone.taskId }}
        className={styles.label}
        data-key={milestone.isKey}
        title={localText(milestone.title)}
      >
        <span className={styles.number}>{milestone.taskNumber}</span> <LocalText text={milestone.title} />
      </Link>
      <MilestoneTrack milestone={milestone} at={axis.at} asOf={asOf} label={describe(milestone)} />
      <span className={styles.words} data-state={milestone.state} aria-hidden="true">
        {lateness(milestone)}
      </span>
    </li>
  );
}
