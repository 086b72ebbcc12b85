import { trilingual as text, type Trilingual } from '../localized.ts';
import type { SeedMilestone, SeedSource } from '../seed-plan.ts';

export const PRESENTED_ON = '2019-04-24';
export const TASK_ONE = 'plan-task-1';

export const pressRelease = {
  title: text(
    'Пресс-релиз о семинаре 24 апреля 2019 года в Бишкеке',
    'Бишкекте 2019-жылдын 24-апрелиндеги семинар жөнүндө пресс-релиз',
    'Press release on the seminar of 24 April 2019 in Bishkek',
  ),
  publishedOn: PRESENTED_ON,
  url: null,
};

interface Deliverable {
  id: string;
  title: Trilingual;
  expert: string;
}

const deliverables: readonly Deliverable[] = [
  {
    id: 'plan-deliverable-1',
    title: text(
      'Модель публичных услуг в Кыргызской Республике: концептуальные подходы',
      'Кыргыз Республикасындагы коомдук кызмат көрсөтүүлөрдүн модели: концептуалдык ыкмалар',
      'Model of public services in the Kyrgyz Republic: conceptual approaches',
    ),
    expert: 'Третьяков А.В.',
  },
  {
    id: 'plan-deliverable-2',
    title: text(
      'Административный тип услуг новой модели публичных услуг в Кыргызской Республике',
      'Кыргыз Республикасындагы коомдук кызмат көрсөтүүлөрдүн жаңы моделинин административдик түрү',
      'The administrative type of services in the new model of public services in the Kyrgyz Republic',
    ),
    expert: 'Мурзаев С.К.',
  },
  {
    id: 'plan-deliverable-3',
    title: text(
      'Гуманитарный тип услуг новой модели публичных услуг в Кыргызской Республике',
      'Кыргыз Республикасындагы коомдук кызмат көрсөтүүлөрдүн жаңы моделинин гуманитардык түрү',
      'The humanitarian type of services in the new model of public services in the Kyrgyz Republic',
    ),
    expert: 'Мадеюев А.Н.',
  },
  {
    id: 'plan-deliverable-4',
    title: text(
      'Услуги жизнеобеспечения новой модели публичных услуг в Кыргызской Республике',
      'Кыргыз Республикасындагы коомдук кызмат көрсөтүүлөрдүн жаңы моделинин жашоо-тиричиликти камсыздоо кызматтары',
      'Life-support services in the new model of public services in the Kyrgyz Republic',
    ),
    expert: 'Балтагулов Д.Т.',
  },
  {
    id: 'plan-deliverable-5',
    title: text(
      'Вопросы финансовых механизмов новой модели публичных услуг в Кыргызской Республике',
      'Кыргыз Республикасындагы коомдук кызмат көрсөтүүлөрдүн жаңы моделинин каржылык механизмдеринин маселелери',
      'Financial mechanisms of the new model of public services in the Kyrgyz Republic',
    ),
    expert: 'Чекиров А.А.',
  },
];

const seminar: SeedMilestone = {
  id: 'plan-seminar-2019',
  taskId: TASK_ONE,
  title: text(
    'Семинар «Развитие сервисной модели предоставления услуг в Кыргызской Республике»',
    '«Кыргыз Республикасында кызмат көрсөтүүнүн сервистик моделин өнүктүрүү» семинары',
    'Seminar “Development of a service model of service provision in the Kyrgyz Republic”',
  ),
  expert: null,
  plannedOn: null,
  achievedOn: PRESENTED_ON,
  isKey: true,
  forecasts: [],
};

export const documentedMilestones: readonly SeedMilestone[] = [
  seminar,
  ...deliverables.map(({ id, title, expert }) => ({
    id,
    taskId: TASK_ONE,
    title,
    expert,
    // No source names the day it was planned for.
    plannedOn: null,
    achievedOn: PRESENTED_ON,
    isKey: false,
    forecasts: [],
  })),
];

export const milestoneSources: readonly SeedSource[] = [
  {
    subject: 'milestone',
    subjectId: seminar.id,
    fact: text(
      'Семинар прошел 24 апреля 2019 года в Бишкеке для государственных органов, членов проектной группы, экспертов и доноров.',
      'Семинар 2019-жылдын 24-апрелинде Бишкекте мамлекеттик органдар, долбоордук топтун мүчөлөрү, эксперттер жана донорлор үчүн өттү.',
      'The seminar was held on 24 April 2019 in Bishkek for state bodies, members of the project group, experts and donors.',
    ),
    ...pressRelease,
    note: null,
  },
  ...deliverables.map(({ id, title, expert }) => ({
    subject: 'milestone' as const,
    subjectId: id,
    fact: text(
      `На семинаре представлено: «${title.ru}» (${expert}).`,
      `Семинарда көрсөтүлдү: «${title.ky}» (${expert}).`,
      `Presented at the seminar: “${title.en}” (${expert}).`,
    ),
    ...pressRelease,
    note: 'The milestone counts as reached on the day it was presented; no source names a planned day.',
  })),
];
