import type { MoneyKind } from '@atkaruu/shared/funding/money-totals';
import { toJson } from '../../src/json-text.ts';
import type { FundingSourceRow, MoneyEntryRow } from '../../src/results-tables.ts';
import { trilingual as text } from '../localized.ts';
import { randomFor } from './random.ts';
import { COORDINATOR, FIRST_RECORD } from './results.ts';

const sources = [
  {
    id: 'demo-republican',
    kind: 'state_budget',
    currency: 'KGS',
    name: text('Республиканский бюджет (условно)', 'Республикалык бюджет (шарттуу)', 'State budget (illustrative)'),
  },
  {
    id: 'demo-local',
    kind: 'local_budget',
    currency: 'KGS',
    name: text('Местные бюджеты (условно)', 'Жергиликтүү бюджеттер (шарттуу)', 'Local budgets (illustrative)'),
  },
  {
    id: 'demo-grant',
    kind: 'grant',
    currency: 'CHF',
    name: text(
      'Грант партнера по развитию (условно)',
      'Өнүктүрүү боюнча өнөктөштүн гранты (шарттуу)',
      'Grant of a development partner (illustrative)',
    ),
  },
] as const;

const tasks = ['demo-1', 'demo-2', 'demo-3', 'demo-4', 'demo-7', 'demo-8'] as const;
const years = ['2019', '2020', '2021', '2022', '2023'] as const;

export function moneyRows(): { sources: FundingSourceRow[]; entries: MoneyEntryRow[] } {
  const entries = sources.flatMap(({ id: sourceId, currency }) =>
    tasks.flatMap((taskId) => {
      const random = randomFor(`${sourceId} ${taskId}`);
      if (!random.chance(0.7)) return [];
      return years.flatMap((year): MoneyEntryRow[] => {
        const planned = random.whole(20, 240) * 1_000_000;
        const committed = Math.round(planned * (0.7 + random.next() * 0.3));
        const entry = (kind: MoneyKind, amountMinor: number, on: string): MoneyEntryRow => ({
          id: `${sourceId}-${taskId}-${year}-${kind}`,
          plan_id: 'demo',
          source_id: sourceId,
          task_id: taskId,
          kind,
          amount_minor: amountMinor,
          currency,
          effective_on: `${year}-${on}`,
          note: null,
          recorded_at: kind === 'planned' ? FIRST_RECORD : `${year}-12-28T06:00:00.000Z`,
          recorded_by: COORDINATOR,
          removed_at: null,
        });
        return [
          entry('planned', planned, '01-01'),
          entry('committed', committed, '03-31'),
          entry('spent', Math.round(committed * (0.55 + random.next() * 0.4)), '12-20'),
        ];
      });
    }),
  );
  return {
    sources: sources.map(({ id, kind, name }) => ({
      id,
      plan_id: 'demo',
      name: toJson(name),
      kind,
      recorded_at: FIRST_RECORD,
      recorded_by: COORDINATOR,
      removed_at: null,
      version: 1,
    })),
    entries,
  };
}
