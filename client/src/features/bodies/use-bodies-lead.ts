import { useTranslation } from 'react-i18next';
import { useBodies } from '../../api/use-bodies.ts';
import { useStatusDate } from '../../api/use-status-date.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { bodyRows } from './body-rows.ts';
import { useDashboard } from '../../api/use-dashboard.ts';

/** Who is stuck, in one sentence; nothing while it is not known. */
export function useBodiesLead(): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useStatusDate();
  const { query, byId, nameOf } = useBodies();
  const { data } = useDashboard();
  if (query.data === undefined || data === undefined) return undefined;
  const rows = bodyRows({ bodies: byId, figures: data.byBody, on: asOf });
  const late = rows.filter(({ asLead }) => asLead.overdue > 0).sort((a, b) => b.asLead.overdue - a.asLead.overdue);
  const worst = late[0];
  if (!worst) return t('bodies.sentence.none');
  return t('bodies.sentence', {
    overdue: format.number(data.states.overdue),
    bodies: format.number(late.length),
    name: worst.bodyId === null ? t('bodies.nobody') : nameOf(worst.bodyId),
    most: format.number(worst.asLead.overdue),
  });
}
