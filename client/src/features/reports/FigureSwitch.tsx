import { figures } from '@atkaruu/shared/progress/headline-figures';
import { figureNames, type FigureName } from '@atkaruu/shared/reports/contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import styles from './FigureSwitch.module.css';

export function findFigure(name: string): FigureName | null {
  return figureNames.find((figure) => figure === name) ?? null;
}

/** Of the ageing and the heat map one opens a bucket or a cell from there. */
const shown = [
  ...figures,
  'done',
  'partly',
  'notDone',
  'notYetDue',
  'overdue',
  'awaitingVerification',
  'silent',
  'watermelon',
] as const;

export function FigureSwitch() {
  const { t } = useTranslation();
  const { slug } = usePlan();
  return (
    <nav aria-label={t('figurePage.switch')} className={styles.nav} data-print="hide">
      <ul>
        {shown.map((figure) => (
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
