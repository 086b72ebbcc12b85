import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readBodySearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { BodiesView } from '../../features/bodies/BodiesView.tsx';
import { RegisterBody } from '../../features/bodies/BodyDialogs.tsx';
import { BodySearchBox } from '../../features/bodies/BodySearchBox.tsx';
import { useBodiesLead } from '../../features/bodies/use-bodies-lead.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { spellSort } from '../../ui/table-column.ts';

export function BodiesPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const search = useSearch({ from: '/plans/$plan/bodies' });
  const navigate = useNavigate({ from: '/plans/$plan/bodies' });
  const lead = useBodiesLead();
  const onSearch = (q: string) => void navigate({ search: (before) => ({ ...before, q: q === '' ? undefined : q }) });
  const actions = (
    <>
      <BodySearchBox key={search.q} q={search.q ?? ''} onSearch={onSearch} />
      <RegisterBody
        onRegistered={(body) => void navigate({ to: '/plans/$plan/bodies/$body', params: { plan: plan.slug, body } })}
      />
    </>
  );
  return (
    <>
      <PageHead title={t('bodies.title')} section={localText(plan.title)} lead={lead} actions={actions} />
      <BodiesView
        search={search}
        onClear={() => onSearch('')}
        onSortChange={(sort) =>
          void navigate({
            search: (before) => ({ ...before, sort: readBodySearch({ sort: spellSort(sort) }).sort }),
            replace: true,
          })
        }
      />
    </>
  );
}
