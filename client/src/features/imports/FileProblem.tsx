import { ApiError } from '@atkaruu/shared/contract/client';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../ui/States.tsx';
import styles from './Imports.module.css';

const fileCodes = [
  'unsupported_media_type',
  'unreadable_file',
  'file_too_complex',
  'body_too_large',
  'conflict',
  'period_closed',
];

/** Why a file or an import is refused: by kind in the reader's language, with the server's own words below. */
export function FileProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  if (problem === null || !fileCodes.includes(problem.code)) return <ErrorState error={error} />;
  return (
    <div role="alert" className={styles.problem}>
      <p className={styles.strong}>
        {t(`imports.refused.${problem.status === 409 ? 'conflict' : problem.status === 415 ? 'kind' : 'file'}`)}
      </p>
      <p lang="en">{problem.detail}</p>
    </div>
  );
}
