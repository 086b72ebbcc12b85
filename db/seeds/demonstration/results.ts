import type { Indicator, IndicatorPart } from '@atkaruu/shared/indicators/indicator';
import { toJson } from '../../src/json-text.ts';
import type { IndicatorActualRow, IndicatorRow, IndicatorTaskRow } from '../../src/results-tables.ts';
import { trilingual as text, type Trilingual } from '../localized.ts';
import { officeInstant } from './instants.ts';
import { randomFor } from './random.ts';

/** Invented results of the demonstration plan. Shared by the plan’s other registers: who entered them. */
export const COORDINATOR = 'Координатор (условный)';
export const FIRST_RECORD = '2018-09-10T05:00:00.000Z';

interface Sketch {
  code: string;
  title: Trilingual;
  outcome: Trilingual;
  unit: Trilingual;
  level: Indicator['level'];
  baseline: number;
  /** At the ends of 2020 and 2023. */
  targets: readonly [number, number];
  /** What was reached by then. */
  reached: number;
  decimals: number;
  bySex: boolean;
  task: string;
  missingYear?: string;
}

const percent = text('%', '%', '%');
const accessible = text(
  'Услуги доступны без лишних поездок',
  'Кызматтар ашыкча жол жүрүүсүз жеткиликтүү',
  'Services are reached without needless trips',
);
const governed = text(
  'Местное самоуправление отвечает за услуги по единым правилам',
  'Жергиликтүү өз алдынча башкаруу кызматтар үчүн бирдей эрежелер боюнча жооп берет',
  'Local self-government answers for services by common rules',
);
const lived = text(
  'Жители довольны услугами жизнеобеспечения',
  'Тургундар жашоо-турмушту камсыздоо кызматтарына ыраазы',
  'Residents are content with life-support services',
);

const sketches: readonly Sketch[] = [
  {
    code: 'О-1',
    title: text(
      'Доля местных услуг, доступных онлайн',
      'Онлайн жеткиликтүү жергиликтүү кызматтардын үлүшү',
      'Share of local services available online',
    ),
    outcome: accessible,
    unit: percent,
    level: 'outcome',
    baseline: 8,
    targets: [35, 70],
    reached: 58,
    decimals: 1,
    bySex: false,
    task: 'demo-4',
  },
  {
    code: 'О-2',
    title: text(
      'Доля жителей, довольных местными услугами',
      'Жергиликтүү кызматтарга ыраазы тургундардын үлүшү',
      'Share of residents content with local services',
    ),
    outcome: lived,
    unit: percent,
    level: 'outcome',
    baseline: 46,
    targets: [55, 70],
    reached: 63,
    decimals: 1,
    bySex: true,
    task: 'demo-7',
    missingYear: '2020',
  },
  {
    code: 'О-3',
    title: text('Среднее время получения справки', 'Маалымкатты алуунун орточо убактысы', 'Average time to get a certificate'),
    outcome: accessible,
    unit: text('дней', 'күн', 'days'),
    level: 'outcome',
    baseline: 9,
    targets: [5, 2],
    reached: 3.4,
    decimals: 1,
    bySex: false,
    task: 'demo-4',
  },
  {
    code: 'П-1',
    title: text('Услуги с утвержденным стандартом', 'Стандарты бекитилген кызматтар', 'Services with an approved standard'),
    outcome: governed,
    unit: text('услуг', 'кызмат', 'services'),
    level: 'output',
    baseline: 12,
    targets: [60, 110],
    reached: 104,
    decimals: 0,
    bySex: false,
    task: 'demo-3',
  },
  {
    code: 'П-2',
    title: text('Обученные муниципальные служащие', 'Окутулган муниципалдык кызматчылар', 'Municipal servants trained'),
    outcome: governed,
    unit: text('человек', 'адам', 'people'),
    level: 'output',
    baseline: 0,
    targets: [900, 2400],
    reached: 2520,
    decimals: 0,
    bySex: true,
    task: 'demo-8',
  },
  {
    code: 'П-3',
    title: text(
      'Айыльные аймаки с реестром услуг',
      'Кызматтардын реестри бар айыл аймактар',
      'Rural municipalities with a register of services',
    ),
    outcome: governed,
    unit: text('аймаков', 'аймак', 'municipalities'),
    level: 'output',
    baseline: 20,
    targets: [200, 452],
    reached: 310,
    decimals: 0,
    bySex: false,
    task: 'demo-2',
  },
];

const YEARS = ['2019', '2020', '2021', '2022', '2023'] as const;

/** The way to what was reached: slow at first, then quicker. */
function valueIn(sketch: Sketch, index: number): number {
  const share = ((index + 1) / YEARS.length) ** 1.3;
  const factor = 10 ** sketch.decimals;
  return Math.round((sketch.baseline + (sketch.reached - sketch.baseline) * share) * factor) / factor;
}

function partsOf(sketch: Sketch, value: number): IndicatorPart[] {
  if (!sketch.bySex) return [];
  const isShare = sketch.unit === percent;
  const female = isShare ? value + 2 : Math.round(value * 0.54);
  return [
    { dimension: 'sex', key: 'female', value: female },
    { dimension: 'sex', key: 'male', value: isShare ? value - 2 : value - female },
  ];
}

function actualRows(id: string, sketch: Sketch): IndicatorActualRow[] {
  const random = randomFor(id);
  return YEARS.map((year, index) => {
    const isMissing = sketch.missingYear === year;
    const value = isMissing ? null : valueIn(sketch, index);
    return {
      id: `${id}-${year}`,
      indicator_id: id,
      effective_on: `${year}-12-31`,
      value,
      missing_reason: isMissing ? 'Опрос не проводился из-за ограничений (условно)' : null,
      parts: toJson(value === null ? [] : partsOf(sketch, value)),
      note: null,
      ordinal: index + 1,
      recorded_at: officeInstant(`${Number(year) + 1}-02-${random.whole(10, 28)}`, random),
      recorded_by: COORDINATOR,
    };
  });
}

function indicatorRow(id: string, sketch: Sketch, position: number): IndicatorRow {
  return {
    id,
    plan_id: 'demo',
    code: sketch.code,
    title: toJson(sketch.title),
    level: sketch.level,
    outcome: toJson(sketch.outcome),
    unit: toJson(sketch.unit),
    direction: sketch.targets[1] < sketch.baseline ? 'decrease' : 'increase',
    decimals: sketch.decimals,
    baseline_value: sketch.baseline,
    baseline_on: '2018-08-22',
    targets: toJson([
      { dueOn: '2020-12-31', value: sketch.targets[0] },
      { dueOn: '2023-12-31', value: sketch.targets[1] },
    ]),
    dimensions: toJson(sketch.bySex ? ['sex'] : []),
    source: toJson(text('Условные данные', 'Шарттуу маалыматтар', 'Illustrative data')),
    method: null,
    position,
    recorded_at: FIRST_RECORD,
    recorded_by: COORDINATOR,
    removed_at: null,
    version: 1,
  };
}

export function indicatorRows(): { indicators: IndicatorRow[]; links: IndicatorTaskRow[]; actuals: IndicatorActualRow[] } {
  const named = sketches.map((sketch, index) => ({ id: `demo-i${index + 1}`, sketch, position: index + 1 }));
  return {
    indicators: named.map(({ id, sketch, position }) => indicatorRow(id, sketch, position)),
    links: named.map(({ id, sketch }) => ({ indicator_id: id, task_id: sketch.task })),
    actuals: named.flatMap(({ id, sketch }) => actualRows(id, sketch)),
  };
}
