import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readMilestoneSearch } from '../../api/search-params.ts';
import { usePlan } from '../../api/use-plan.ts';
import { MilestonesView } from '../../features/milestones/MilestonesView.tsx';
import { useMilestonesLead } from '../../features/milestones/use-milestones-lead.ts';
import { useLocalText } from '../../ui/LocalText.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { spellSort } from '../../ui/table-column.ts';

export function MilestonesPage() {
  const { t } = useTranslation();
  const localText = useLocalText();
  const plan = usePlan();
  const search = useSearch({ from: '/plans/$plan/milestones' });
  const navigate = useNavigate({ from: '/plans/$plan/milestones' });
  const lead = useMilestonesLead();
  return (
    <>
      <PageHead title={t('milestones.title')} section={localText(plan.title)} lead={lead} />
      <MilestonesView
        search={search}
        onClear={() => void navigate({ search: ({ asOf, knownAt }) => ({ asOf, knownAt }) })}
        onSortChange={(sort) =>
          void navigate({
            search: (before) => ({ ...before, sort: readMilestoneSearch({ sort: spellSort(sort) }).sort }),
            replace: true,
          })
        }
      />
    </>
  );
}
