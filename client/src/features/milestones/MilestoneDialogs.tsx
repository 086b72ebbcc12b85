import type { Permission } from '@atkaruu/shared/accounts/permissions';
import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import { AchievedForm } from './AchievedForm.tsx';
import { ForecastForm } from './ForecastForm.tsx';
import styles from './MilestoneDialogs.module.css';

export interface OpenDialog {
  kind: 'forecast' | 'achieved';
  milestone: Milestone;
}

interface ActionProps {
  milestone: Milestone;
  can: (permission: Permission) => boolean;
  onOpen: (dialog: OpenDialog) => void;
}

/** What may be done with a milestone: a reached one has nothing left to forecast. */
export function MilestoneActions({ milestone, can, onOpen }: ActionProps) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const name = `${milestone.taskNumber} ${localText(milestone.title)}`;
  if (milestone.achievedOn !== null) return null;
  return (
    <span className={styles.actions} data-print="hide">
      {can('milestone.forecast') && (
        <button
          type="button"
          className={styles.action}
          aria-label={`${t('milestones.addForecast')}: ${name}`}
          onClick={() => onOpen({ kind: 'forecast', milestone })}
        >
          {t('milestones.addForecast')}
        </button>
      )}
      {can('milestone.write') && (
        <button
          type="button"
          className={styles.action}
          aria-label={`${t('milestones.markAchieved')}: ${name}`}
          onClick={() => onOpen({ kind: 'achieved', milestone })}
        >
          {t('milestones.markAchieved')}
        </button>
      )}
    </span>
  );
}

interface DialogProps {
  open: OpenDialog | null;
  day: IsoDate;
  onClose: () => void;
}

export function MilestoneDialogs({ open, day, onClose }: DialogProps) {
  const { t } = useTranslation();
  const title = open?.kind === 'achieved' ? t('milestones.markAchieved') : t('milestones.addForecast');
  return (
    <Dialog title={title} isOpen={open !== null} onClose={onClose}>
      {open && (
        <div className={styles.body}>
          <p>
            {open.milestone.taskNumber} <LocalText text={open.milestone.title} />
          </p>
          {open.kind === 'forecast' ? (
            <ForecastForm milestone={open.milestone} madeOn={day} onDone={onClose} />
          ) : (
            <AchievedForm milestone={open.milestone} day={day} onDone={onClose} />
          )}
        </div>
      )}
    </Dialog>
  );
}
