import type { TaskDetail } from '@atkaruu/shared/tasks/task';
import { inLanguage, languages, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../api/use-plan.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { LocalText, useLocalText } from '../../ui/LocalText.tsx';
import styles from './TaskDetail.module.css';

/** Where the task stands in the plan. */
export function TaskAbove({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const localText = useLocalText();
  const { slug, levelNames } = usePlan();
  const level = levelNames[task.depth];
  return (
    <>
      <nav aria-label={t('task-page.path')}>
        <ol className={styles.path}>
          {task.ancestors.map(({ id, number, title }) => (
            <li key={id}>
              <Link
                to="/plans/$plan/tasks/$task"
                params={{ plan: slug, task: id }}
                title={localText(title)}
                aria-label={`${number} ${localText(title)}`}
              >
                {number} <span className={styles.pathTitle}>{localText(title)}</span>
              </Link>
            </li>
          ))}
          <li aria-current="page">
            {task.number} {level && <LocalText text={level} />}
          </li>
        </ol>
      </nav>
      {task.standing !== 'in_force' && <strong>{t(`standing.${task.standing}`)}</strong>}
    </>
  );
}

/** The same title in the other languages there are; one that is missing is said. */
export function OtherLanguages({ text }: { text: LocalizedText }) {
  const { t } = useTranslation();
  const shown = inLanguage(text, useLanguage()).language;
  const others = languages.filter((language) => language !== shown && text[language]);
  const missing = languages.filter((language) => !text[language]);
  if (others.length === 0 && missing.length === 0) return null;
  return (
    <details className={styles.languages}>
      <summary>{t('task-page.otherLanguages')}</summary>
      {others.map((language) => (
        <p key={language}>
          <span className={styles.languageName}>{t(`task-page.language.${language}`)}</span>
          <span lang={language}>{text[language]}</span>
        </p>
      ))}
      {missing.map((language) => (
        <p key={language}>
          <span className={styles.languageName}>{t(`task-page.language.${language}`)}</span>
          {t('task-page.noTranslation')}
        </p>
      ))}
    </details>
  );
}

/** What the plan says of the task apart from its deadline. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.facts}>
      {task.expectedResult && (
        <div className={styles.wide}>
          <dt>{t('task-page.expectedResult')}</dt>
          <dd>
            <LocalText text={task.expectedResult} />
          </dd>
        </div>
      )}
      {task.serviceType && (
        <div>
          <dt>{t('task-page.serviceType')}</dt>
          <dd>{t(`serviceType.${task.serviceType}`)}</dd>
        </div>
      )}
      <div>
        <dt>{t('task-page.weight')}</dt>
        <dd className="numeric">{format.number(task.weight, 3)}</dd>
      </div>
    </dl>
  );
}
