import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { ImportList } from '../../features/imports/ImportList.tsx';
import { UploadForm } from '../../features/imports/UploadForm.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { Section } from '../../ui/Section.tsx';
import { Empty } from '../../ui/States.tsx';

/** Where a file is brought, and where those of before are found again. */
export function ImportsPage() {
  const { t } = useTranslation();
  const { me, can } = useMe();
  const { plan } = useSearch({ from: '/imports' });
  const navigate = useNavigate();
  if (me !== null && !can('import.write')) {
    return (
      <>
        <PageHead title={t('imports.title')} />
        <Empty why={t('imports.forbidden')} />
      </>
    );
  }
  return (
    <>
      <PageHead title={t('imports.title')} lead={t('imports.lead')} />
      <UploadForm plan={plan} onRead={({ id }) => void navigate({ to: '/imports/$import', params: { import: id } })} />
      <Section title={t('imports.before')}>
        <ImportList
          renderLink={({ id }, text) => (
            <Link to="/imports/$import" params={{ import: id }}>
              {text}
            </Link>
          )}
        />
      </Section>
    </>
  );
}
