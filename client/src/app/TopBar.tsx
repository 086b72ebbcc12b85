import { Link } from '@tanstack/react-router';
import { usePlanOfAddress } from '../api/use-plan.ts';
import { AsOfPicker } from './AsOfPicker.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import { PlanSwitch } from './PlanSwitch.tsx';
import styles from './TopBar.module.css';

export function TopBar() {
  const plan = usePlanOfAddress();
  return (
    <header className={styles.bar} data-print="hide">
      <Link to="/" className={styles.brand}>
        <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <rect width="32" height="32" rx="6" fill="var(--accent)" />
          <path
            d="M7 17l5.5 5.5L25 9"
            fill="none"
            stroke="var(--on-accent)"
            strokeWidth="3.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span>Atkaruu</span>
      </Link>
      {plan && (
        <>
          <PlanSwitch plan={plan} />
          <AsOfPicker plan={plan} />
        </>
      )}
      <div className={styles.end}>
        <LanguageSwitch />
        <PersonMenu />
      </div>
    </header>
  );
}
