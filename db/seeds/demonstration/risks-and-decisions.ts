import { toJson, toJsonOrNull } from '../../src/json-text.ts';
import type { DecisionRow, RiskRow } from '../../src/results-tables.ts';
import { trilingual as text, type Trilingual } from '../localized.ts';
import { bodyId, type BodyKey } from './body-keys.ts';
import { COORDINATOR } from './results.ts';

interface RiskSketch extends Pick<RiskRow, 'kind' | 'likelihood' | 'impact' | 'raised_on' | 'closed_on' | 'escalated_on'> {
  title: Trilingual;
  response: Trilingual;
  ask: Trilingual | null;
  owner: BodyKey;
  task: string;
}

const risks: readonly RiskSketch[] = [
  {
    kind: 'risk',
    title: text('Закупка оборудования затянется', 'Жабдууларды сатып алуу созулуп кетет', 'Procurement of equipment drags on'),
    response: text('Закупка разделена на два лота', 'Сатып алуу эки лотко бөлүндү', 'The procurement is split into two lots'),
    ask: null,
    likelihood: 4,
    impact: 3,
    raised_on: '2019-04-15',
    escalated_on: null,
    closed_on: '2021-02-20',
    owner: 'economy',
    task: 'demo-4',
  },
  {
    kind: 'issue',
    title: text('Выезды на места приостановлены', 'Жерлерге чыгуулар токтотулду', 'Field visits are suspended'),
    response: text('Обучение переведено в онлайн', 'Окутуу онлайнга өткөрүлдү', 'Training is moved online'),
    ask: text(
      'Перенести сроки обучения на квартал',
      'Окутуу мөөнөттөрүн бир кварталга жылдыруу',
      'Move the deadlines of training by a quarter',
    ),
    likelihood: null,
    impact: 4,
    raised_on: '2020-03-25',
    escalated_on: '2020-04-10',
    closed_on: '2021-04-30',
    owner: 'lsgAgency',
    task: 'demo-8',
  },
  {
    kind: 'risk',
    title: text(
      'Полномочия не обеспечены деньгами',
      'Ыйгарым укуктар акча менен камсыздалган эмес',
      'Duties are handed over without money',
    ),
    response: text(
      'Готовится расчет стоимости услуг',
      'Кызматтардын наркын эсептөө даярдалууда',
      'A costing of services is being prepared',
    ),
    ask: text(
      'Включить расходы в проект бюджета',
      'Чыгымдарды бюджет долбооруна киргизүү',
      'Put the costs into the draft budget',
    ),
    likelihood: 4,
    impact: 5,
    raised_on: '2019-09-02',
    escalated_on: '2021-03-15',
    closed_on: null,
    owner: 'finance',
    task: 'demo-5',
  },
  {
    kind: 'risk',
    title: text(
      'Специалисты уходят из муниципалитетов',
      'Адистер муниципалитеттерден кетүүдө',
      'Specialists leave municipalities',
    ),
    response: text('Введено наставничество', 'Насаатчылык киргизилди', 'Mentoring is introduced'),
    ask: null,
    likelihood: 3,
    impact: 3,
    raised_on: '2020-10-01',
    escalated_on: null,
    closed_on: null,
    owner: 'civilService',
    task: 'demo-8',
  },
];

interface DecisionSketch extends Pick<DecisionRow, 'decided_on' | 'due_on' | 'closed_on'> {
  text: Trilingual;
  owner: BodyKey;
  task: string;
}

const meeting = text(
  'Координационное совещание (условное)',
  'Координациялык кеңешме (шарттуу)',
  'Coordination meeting (illustrative)',
);

const decisions: readonly DecisionSketch[] = [
  {
    text: text(
      'Внести проект закона о реестре услуг',
      'Кызматтардын реестри жөнүндө мыйзам долбоорун киргизүү',
      'Submit the bill on the register of services',
    ),
    decided_on: '2019-02-14',
    due_on: '2019-06-30',
    closed_on: '2019-06-18',
    owner: 'justice',
    task: 'demo-1',
  },
  {
    text: text(
      'Утвердить перечень услуг для онлайн',
      'Онлайн кызматтардын тизмесин бекитүү',
      'Approve the list of services to go online',
    ),
    decided_on: '2020-02-20',
    due_on: '2020-05-31',
    closed_on: '2020-09-15',
    owner: 'digital',
    task: 'demo-4',
  },
  {
    text: text('Представить расчет стоимости услуг', 'Кызматтардын наркынын эсебин берүү', 'Present the costing of services'),
    decided_on: '2021-03-18',
    due_on: '2021-05-15',
    closed_on: null,
    owner: 'finance',
    task: 'demo-5',
  },
  {
    text: text('Пересмотреть план обучения', 'Окутуу планын кайра карап чыгуу', 'Revise the training plan'),
    decided_on: '2021-04-22',
    due_on: '2021-09-30',
    closed_on: '2021-09-10',
    owner: 'lsgAgency',
    task: 'demo-8',
  },
];

function common(id: string, on: string) {
  return { id, plan_id: 'demo', recorded_at: `${on}T08:00:00.000Z`, recorded_by: COORDINATOR, removed_at: null, version: 1 };
}

export function riskRows(): RiskRow[] {
  return risks.map(({ title, response, ask, owner, task, ...dates }, index) => ({
    ...common(`demo-r${index + 1}`, dates.raised_on),
    ...dates,
    task_id: task,
    title: toJson(title),
    description: null,
    owner_body_id: bodyId(owner),
    response: toJson(response),
    review_on: null,
    escalation_ask: toJsonOrNull(ask),
    closing_note: null,
  }));
}

export function decisionRows(): DecisionRow[] {
  return decisions.map(({ text: words, owner, task, ...dates }, index) => ({
    ...common(`demo-d${index + 1}`, dates.decided_on),
    ...dates,
    task_id: task,
    meeting: toJson(meeting),
    text: toJson(words),
    owner_body_id: bodyId(owner),
    closing_note: null,
  }));
}
