import type { Plan } from '@atkaruu/shared/plans/plan';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { railSections } from './rail-sections.ts';
import styles from './Rail.module.css';

/** The sections of a plan: at the left, or at the bottom of a phone. */
export function Rail({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  return (
    <nav className={styles.rail} aria-label={t('nav.label')} data-print="hide">
      <Link to="/" className={styles.all}>
        <Icon name="left" size={16} />
        {t('nav.allPlans')}
      </Link>
      <ul className={styles.list}>
        {railSections.map(({ name, to, isExact }) => (
          <li key={name}>
            <Link
              to={to}
              params={{ plan: plan.slug }}
              activeOptions={{ exact: isExact, includeSearch: false }}
              className={styles.link}
            >
              <Icon name={name} />
              <span>{t(`nav.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
