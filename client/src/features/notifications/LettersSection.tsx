import { digests, type Wishes } from '@atkaruu/shared/notifications/contract';
import { languages } from '@atkaruu/shared/values/localized-text';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { Field, FormProblem } from '../../ui/Field.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty, ErrorState, Loading } from '../../ui/States.tsx';
import { useToast } from '../../ui/Toast.tsx';
import styles from './notifications.module.css';
import { useChangeWishes, useWishes } from './use-wishes.ts';

// Each language is called by its own name.
const names = { ru: 'Русский', ky: 'Кыргызча', en: 'English' } as const;

/** Which letters a person gets, and in which language. A choice is saved at once. */
export function LettersSection() {
  const { t } = useTranslation();
  const { person } = useMe();
  const { data, error, refetch } = useWishes(person !== null);
  if (person === null) return null;
  return (
    <Section title={t('letters.title')}>
      {data && !data.sendsMail && <Empty why={t('letters.off')} />}
      {data && data.sendsMail && data.email === null && <Empty why={t('letters.noAddress')} />}
      {data && data.sendsMail && data.email !== null && (
        <>
          <p>{t('letters.goTo', { email: data.email })}</p>
          <Choices wishes={data} />
        </>
      )}
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={3} />)}
    </Section>
  );
}

function Choices({ wishes }: { wishes: Wishes }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { mutate, error } = useChangeWishes();
  const onChoose = (change: Partial<Wishes>) => mutate(change, { onSuccess: () => toast(t('letters.saved')) });
  return (
    <div className={styles.choices}>
      <FormProblem error={error} />
      <Field label={t('letters.reminders')} hint={t('letters.remindersHint')}>
        {(control) => (
          <select
            {...control}
            value={wishes.reminders ? 'yes' : 'no'}
            onChange={({ currentTarget }) => onChoose({ reminders: currentTarget.value === 'yes' })}
          >
            <option value="yes">{t('letters.send')}</option>
            <option value="no">{t('letters.digest.none')}</option>
          </select>
        )}
      </Field>
      <Field label={t('letters.digest')} hint={t('letters.digestHint')}>
        {(control) => (
          <select
            {...control}
            value={wishes.digest}
            onChange={({ currentTarget }) =>
              onChoose({ digest: digests.find((known) => known === currentTarget.value) ?? 'none' })
            }
          >
            {digests.map((digest) => (
              <option key={digest} value={digest}>
                {t(`letters.digest.${digest}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('letters.language')}>
        {(control) => (
          <select
            {...control}
            value={wishes.language}
            onChange={({ currentTarget }) =>
              onChoose({ language: languages.find((known) => known === currentTarget.value) ?? 'ru' })
            }
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {names[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
