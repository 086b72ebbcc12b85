import type { Timeliness } from '@atkaruu/shared/periods/body-report';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import styles from './Compliance.module.css';

const iconOf = { on_time: 'check', late: 'periods', missing: 'close', not_due: 'more' } as const satisfies Record<
  Timeliness,
  IconName
>;

/** The shape alone, beside words of its own. */
export function TimelinessShape({ timeliness }: { timeliness: Timeliness }) {
  return (
    <span className={styles.shape} data-timeliness={timeliness}>
      <Icon name={iconOf[timeliness]} size={14} />
    </span>
  );
}

/** A kind of report by shape, word and number. */
export function TimelinessCount({ timeliness, count }: { timeliness: Timeliness; count: string }) {
  const { t } = useTranslation();
  return (
    <span className={styles.counted}>
      <TimelinessShape timeliness={timeliness} /> {t(`timeliness.${timeliness}`)} <b>{count}</b>
    </span>
  );
}
