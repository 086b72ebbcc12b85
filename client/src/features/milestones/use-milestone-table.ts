import type { Milestone } from '@atkaruu/shared/milestones/milestone';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { ChartTable } from '../../ui/ChartFrame.tsx';
import { useLocalText } from '../../ui/LocalText.tsx';
import { useMilestoneWords } from './use-milestone-words.ts';

/** The timeline as rows, to read and to download. */
export function useMilestoneTable(milestones: readonly Milestone[]): ChartTable {
  const { t } = useTranslation();
  const format = useFormat();
  const localText = useLocalText();
  const { lateness } = useMilestoneWords();
  return {
    columns: [
      t('milestones.task'),
      t('milestones.name'),
      t('milestones.planned'),
      t('milestones.forecast'),
      t('milestones.achieved'),
      t('milestones.state'),
      t('milestones.days'),
    ],
    rows: milestones.map((milestone) => [
      milestone.taskNumber,
      localText(milestone.title),
      format.date(milestone.plannedOn),
      format.date(milestone.forecastOn),
      format.date(milestone.achievedOn),
      t(`milestoneState.${milestone.state}`),
      milestone.plannedOn === null ? '–' : lateness(milestone),
    ]),
    csv: milestones.map(({ taskNumber, title, plannedOn, forecastOn, achievedOn, state, days }) => [
      taskNumber,
      localText(title),
      plannedOn,
      forecastOn,
      achievedOn,
      t(`milestoneState.${state}`),
      plannedOn === null ? null : days,
    ]),
  };
}
