import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ImportDraftView } from '../../features/imports/ImportDraftView.tsx';
import { useImport } from '../../features/imports/use-imports.ts';
import { PageHead } from '../../ui/PageHead.tsx';
import { ErrorState, Loading } from '../../ui/States.tsx';

/** One import: its preview while it is a draft, and its outcome after. */
export function ImportPage() {
  const { t } = useTranslation();
  const { import: id } = useParams({ from: '/imports/$import' });
  const navigate = useNavigate();
  const { data, error, refetch } = useImport(id);
  const way = <Link to="/imports">{t('imports.title')}</Link>;
  if (!data) {
    return (
      <>
        <PageHead title={t('imports.title')} above={way} />
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Loading lines={8} height={480} />}
      </>
    );
  }
  const { draft, etag } = data;
  const planLink = draft.planId !== null && (
    <Link to="/plans/$plan/tasks" params={{ plan: draft.planId }}>
      {t('imports.openPlan')}
    </Link>
  );
  return (
    <>
      <PageHead title={draft.fileName} section={t('imports.title')} above={way} />
      <ImportDraftView draft={draft} etag={etag} planLink={planLink} onDiscarded={() => void navigate({ to: '/imports' })} />
    </>
  );
}
