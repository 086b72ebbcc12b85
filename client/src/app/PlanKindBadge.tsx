import type { PlanKind } from '@atkaruu/shared/plans/plan';
import { useTranslation } from 'react-i18next';
import styles from './PlanNotice.module.css';

/** Facts with sources, made-up data or an office’s own file: nobody may take one for another. */
export function PlanKindBadge({ kind }: { kind: PlanKind }) {
  const { t } = useTranslation();
  return (
    <span className={styles.badge} data-kind={kind} title={t(`planKind.${kind}.hint`)}>
      {t(`planKind.${kind}`)}
    </span>
  );
}
