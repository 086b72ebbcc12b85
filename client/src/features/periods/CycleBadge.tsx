import type { ReportState, Timeliness } from '@atkaruu/shared/periods/body-report';
import type { PeriodState } from '@atkaruu/shared/periods/period';
import { useTranslation } from 'react-i18next';
import styles from './Periods.module.css';

type Tone = 'good' | 'bad' | 'waiting' | 'done' | 'quiet';

const toneOfPeriod = { open: 'good', closed: 'waiting', frozen: 'done' } as const satisfies Record<PeriodState, Tone>;
const toneOfReport = {
  draft: 'quiet',
  submitted: 'waiting',
  returned: 'bad',
  verified: 'done',
} as const satisfies Record<ReportState, Tone>;
const toneOfTime = { on_time: 'good', late: 'waiting', missing: 'bad', not_due: 'quiet' } as const satisfies Record<
  Timeliness,
  Tone
>;

/** The word says it; the tone only helps the eye. */
export function PeriodBadge({ state }: { state: PeriodState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-tone={toneOfPeriod[state]}>
      {t(`periodState.${state}`)}
    </span>
  );
}

export function ReportBadge({ state }: { state: ReportState }) {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-tone={toneOfReport[state]}>
      {t(`reportState.${state}`)}
    </span>
  );
}

export function TimeBadge({ timeliness }: { timeliness: Timeliness }) {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-tone={toneOfTime[timeliness]}>
      {t(`timeliness.${timeliness}`)}
    </span>
  );
}
