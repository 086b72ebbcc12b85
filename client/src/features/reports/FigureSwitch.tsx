import { figures, type Figure } from '@atkaruu/shared/progress/headline-figures';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import styles from './FigureSwitch.module.css';

export function findFigure(name: string): Figure | null {
  return figures.find((figure) => figure === name) ?? null;
}

export function FigureSwitch() {
  const { t } = useTranslation();
  const { slug } = usePlan();
  return (
    <nav aria-label={t('figurePage.switch')} className={styles.nav} data-print="hide">
      <ul>
        {figures.map((figure) => (
          <li key={figure}>
            <Link
              to="/plans/$plan/figures/$figure"
              params={{ plan: slug, figure }}
              activeOptions={{ includeSearch: false }}
              className={styles.link}
            >
              {t(`figure.${figure}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
