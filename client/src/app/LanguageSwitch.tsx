import type { Language } from '@atkaruu/shared/values/localized-text';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/index.ts';
import { useLanguage } from '../i18n/use-language.ts';
import styles from './TopBar.module.css';

/** Each language under its own name: whoever looks for it cannot read the other two. */
const choices: readonly { language: Language; short: string; name: string }[] = [
  { language: 'ky', short: 'Кыр', name: 'Кыргызча' },
  { language: 'ru', short: 'Рус', name: 'Русский' },
  { language: 'en', short: 'Eng', name: 'English' },
];

export function LanguageSwitch() {
  const { t } = useTranslation();
  const current = useLanguage();
  return (
    <div className={styles.languages} role="group" aria-label={t('language.label')}>
      {choices.map(({ language, short, name }) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={name}
          className={styles.language}
          aria-pressed={language === current}
          onClick={() => void switchLanguage(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
