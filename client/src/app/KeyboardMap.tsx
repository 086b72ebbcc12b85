import type { Plan } from '@atkaruu/shared/plans/plan';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './KeyboardMap.module.css';
import { railSections } from './rail-sections.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** The list of keys (`?`) and the keys themselves. They can be turned off here, for speech input and other habits. */
export function KeyboardMap({ plan }: { plan: Plan | null }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { isEnabled, setEnabled } = useShortcuts({ plan, onHelp: () => setOpen(true) });
  return (
    <Dialog title={t('keyboard.title')} isOpen={isOpen} onClose={() => setOpen(false)}>
      <dl className={styles.keys}>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t('keyboard.help')}</dd>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t('keyboard.search')}</dd>
        {railSections.map(({ name, key }) => (
          <Shortcut key={name} last={key.slice(-1)} meaning={t('keyboard.goTo', { section: t(`nav.${name}`) })} />
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={isEnabled} onChange={(event) => setEnabled(event.target.checked)} />
        {t('keyboard.enabled')}
      </label>
    </Dialog>
  );
}

function Shortcut({ last, meaning }: { last: string; meaning: string }) {
  const { t } = useTranslation();
  return (
    <>
      <dt>
        <kbd>G</kbd> {t('keyboard.then')} <kbd>{last}</kbd>
      </dt>
      <dd>{meaning}</dd>
    </>
  );
}
