import type { Plan } from '@atkaruu/shared/plans/plan';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { planListOptions } from '../api/use-plan.ts';
import { Dropdown, DropdownDivider, dropdownItemClass } from '../ui/Dropdown.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import styles from './TopBar.module.css';

/** The plan’s name; the others are a click away. */
export function PlanSwitch({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const label = (
    <>
      <span className={styles.title}>
        <LocalText text={plan.title} />
      </span>
      <Icon name="down" size={14} />
    </>
  );
  return (
    <div className={styles.plan}>
      <Dropdown label={label} hint={t('nav.switchPlan')}>
        {(close) => <OtherPlans plan={plan} onChosen={close} />}
      </Dropdown>
    </div>
  );
}

/** A date chosen for one plan says nothing of another and stays behind. */
function OtherPlans({ plan, onChosen }: { plan: Plan; onChosen: () => void }) {
  const { t } = useTranslation();
  const { data: plans = [plan] } = useQuery(planListOptions);
  return (
    <>
      {plans.map(({ id, slug, title }) => (
        <Link
          key={id}
          to="/plans/$plan"
          params={{ plan: slug }}
          search={{ asOf: undefined, knownAt: undefined }}
          activeOptions={{ includeSearch: false }}
          className={dropdownItemClass}
          onClick={onChosen}
        >
          <LocalText text={title} />
        </Link>
      ))}
      <DropdownDivider />
      <Link to="/" className={dropdownItemClass} onClick={onChosen}>
        {t('nav.allPlans')}
      </Link>
    </>
  );
}
