import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/use-me.ts';
import { InvitePerson } from '../../features/accounts/PeopleDialogs.tsx';
import { PeopleView } from '../../features/accounts/PeopleView.tsx';
import { PageHead } from '../../ui/PageHead.tsx';

export function PeoplePage() {
  const { t } = useTranslation();
  const { can } = useMe();
  return (
    <>
      <PageHead
        title={t('people.title')}
        lead={t('people.lead')}
        actions={can('account.manage', { planId: null }) && <InvitePerson />}
      />
      <PeopleView />
    </>
  );
}
