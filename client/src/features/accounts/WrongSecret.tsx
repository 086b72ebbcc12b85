import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../ui/Field.tsx';
import styles from './accounts.module.css';
import { refusalOf } from './use-sign-in.ts';

/** What stopped a form that asks for a secret. */
export function WrongSecret({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (refusalOf(error) !== 'wrong_credentials') return <FormProblem error={error} />;
  return (
    <p role="alert" className={styles.wrong}>
      {t('sign-in.wrong')}
    </p>
  );
}
