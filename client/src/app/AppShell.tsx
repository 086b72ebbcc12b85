import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/use-me.ts';
import { usePlanOfAddress } from '../api/use-plan.ts';
import styles from './AppShell.module.css';
import { KeyboardMap } from './KeyboardMap.tsx';
import { PlanNotice } from './PlanNotice.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';

/** The frame of every page: rail, top bar, notices, the page. */
export function AppShell() {
  const { t } = useTranslation();
  const { isDemonstration } = useMe();
  const plan = usePlanOfAddress();
  return (
    <div className={styles.shell} data-with-rail={plan !== null}>
      <a className={styles.skip} href="#content" data-print="hide">
        {t('app.skipToContent')}
      </a>
      <TopBar />
      {plan && <Rail plan={plan} />}
      <div className={styles.page}>
        <aside aria-label={t('app.notices')}>
          {isDemonstration && (
            <p className={styles.demonstration} data-print="hide">
              {t('app.demonstration')}
            </p>
          )}
          {plan && <PlanNotice plan={plan} />}
        </aside>
        <main id="content" tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <KeyboardMap plan={plan} />
    </div>
  );
}
