import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from './BackToBodies.module.css';

export function BackToBodies() {
  const { t } = useTranslation();
  const { slug } = usePlan();
  return (
    <Link to="/plans/$plan/bodies" params={{ plan: slug }} className={styles.back} data-print="hide">
      <Icon name="left" size={14} />
      {t('bodies.all')}
    </Link>
  );
}
