import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/use-me.ts';

/** The way to the import of a file, into a plan or a new one; nothing for those who may not. */
export function ImportLink({ plan }: { plan?: string }) {
  const { t } = useTranslation();
  const { can } = useMe();
  if (!can('import.write')) return null;
  return (
    <Link to="/imports" search={plan === undefined ? {} : { plan }}>
      {t('imports.button')}
    </Link>
  );
}
