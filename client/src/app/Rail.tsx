import type { Plan } from '@atkaruu/shared/plans/plan';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { phoneSections, railGroups, railSections, sectionsOf, type RailGroup, type RailSection } from './rail-sections.ts';
import styles from './Rail.module.css';

/** The sections of a plan: at the left in groups; on a phone the four most used at the bottom, the rest behind “More”. */
export function Rail({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <nav className={styles.rail} aria-label={t('nav.label')} data-print="hide">
        <Link to="/" className={styles.all}>
          <Icon name="left" size={16} />
          {t('nav.allPlans')}
        </Link>
        <div className={styles.groups}>
          <Groups plan={plan} />
        </div>
        <ul className={styles.bar}>
          {phoneSections.map((name) => (
            <li key={name}>
              <SectionLink plan={plan} section={sectionCalled(name)} />
            </li>
          ))}
          <li>
            <button type="button" className={styles.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
              <Icon name="more" />
              <span>{t('nav.more')}</span>
            </button>
          </li>
        </ul>
      </nav>
      <Dialog title={t('nav.label')} isOpen={isOpen} onClose={close}>
        <nav className={styles.sheet} aria-label={t('nav.label')}>
          <Groups plan={plan} onGo={close} />
          <Link to="/" className={styles.link} onClick={close}>
            <Icon name="left" />
            <span>{t('nav.allPlans')}</span>
          </Link>
        </nav>
      </Dialog>
    </>
  );
}

function sectionCalled(name: RailSection['name']): RailSection {
  const section = railSections.find((candidate) => candidate.name === name);
  if (section === undefined) throw new Error(`no section is called ${name}`);
  return section;
}

function Groups({ plan, onGo }: { plan: Plan; onGo?: () => void }) {
  return railGroups
    .filter((group) => sectionsOf(group).length > 0)
    .map((group) => <Group key={group} group={group} plan={plan} onGo={onGo} />);
}

function Group({ group, plan, onGo }: { group: RailGroup; plan: Plan; onGo: (() => void) | undefined }) {
  const { t } = useTranslation();
  const headingId = useId();
  return (
    <>
      <p id={headingId} className={styles.heading}>
        {t(`nav.group.${group}`)}
      </p>
      <ul className={styles.list} aria-labelledby={headingId}>
        {sectionsOf(group).map((section) => (
          <li key={section.name}>
            <SectionLink plan={plan} section={section} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface LinkProps {
  plan: Plan;
  section: RailSection;
  onGo?: (() => void) | undefined;
}

function SectionLink({ plan, section, onGo }: LinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to={section.to}
      params={{ plan: plan.slug }}
      activeOptions={{ exact: section.isExact, includeSearch: false }}
      className={styles.link}
      onClick={onGo}
    >
      <Icon name={section.name} />
      <span>{t(`nav.${section.name}`)}</span>
    </Link>
  );
}
