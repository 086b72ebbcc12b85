import { Button } from '@mantine/core';
import type { ImportDraft } from '@atkaruu/shared/imports/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/LocalText.tsx';
import styles from './Imports.module.css';
import { useRegister } from './use-register.ts';

interface Props {
  draft: ImportDraft;
  isPending: boolean;
  onSettle: (bodies: ImportDraft['decisions']['bodies']) => void;
}

const [NEW, NONE] = ['new', 'none'];
const SHOWN = 100;

/** Names nobody has registered: each is a known body, a new one, or nobody. */
export function SettleBodies({ draft, isPending, onSettle }: Props) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const register = useRegister();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  if (draft.unknownBodies.length === 0) return <p className={styles.quiet}>{t('imports.bodies.allKnown')}</p>;
  const settle = () => {
    const settled = Object.entries(chosen).filter(([, choice]) => choice !== NEW);
    const bodies = Object.fromEntries(settled.map(([text, choice]) => [text, choice === NONE ? null : choice]));
    onSettle({ ...draft.decisions.bodies, ...bodies });
  };
  return (
    <>
      <p>{t('imports.bodies.lead')}</p>
      <ul className={styles.choices}>
        {draft.unknownBodies.slice(0, SHOWN).map(({ text, count }) => (
          <li key={text}>
            <span>
              {text} <span className={styles.quiet}>× {count}</span>
            </span>
            <select
              className={styles.select}
              aria-label={t('imports.bodies.means', { text })}
              value={chosen[text] ?? NEW}
              onChange={(event) => setChosen({ ...chosen, [text]: event.target.value })}
            >
              <option value={NEW}>{t('imports.bodies.new')}</option>
              <option value={NONE}>{t('imports.bodies.none')}</option>
              {register.map(({ id, name }) => (
                <option key={id} value={id}>
                  {localText(name)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={settle} disabled={isPending || Object.keys(chosen).length === 0} loading={isPending}>
        {t('imports.settle')}
      </Button>
    </>
  );
}
