import { demonstrationVersions } from './demonstration/amendments.ts';
import { demonstrationBodies } from './demonstration/bodies.ts';
import { demonstrationLeaves, demonstrationTasks } from './demonstration/leaves.ts';
import { milestonesOf } from './demonstration/milestones.ts';
import { coursesOf, reportsOf } from './demonstration/reports.ts';
import { trilingual as text } from './localized.ts';
import type { SeedPlan } from './seed-plan.ts';

/** A plan of real size and language whose tasks, reports and figures are invented; it says so in its title and its sources. */
export function demonstrationPlan(): SeedPlan {
  const courses = coursesOf(demonstrationLeaves);
  return {
    id: 'demo',
    slug: 'demonstration',
    kind: 'demonstration',
    title: text(
      'Демонстрационный план оптимизации услуг на местном уровне (условные данные)',
      'Жергиликтүү деңгээлдеги кызматтарды оптималдаштыруунун көрсөтмө планы (шарттуу маалыматтар)',
      'Demonstration plan for optimising local services (illustrative data)',
    ),
    description: text(
      'Все задачи, сроки, отчеты, документы и показатели этого плана придуманы, чтобы показать работу системы. Органы названы настоящими именами, но их роли и даты преобразований условны. Ни одна цифра не относится к настоящему Плану.',
      'Бул пландын бардык милдеттери, мөөнөттөрү, отчеттору, документтери жана көрсөткүчтөрү системанын ишин көрсөтүү үчүн ойлоп табылган. Органдар чыныгы аттары менен аталган, бирок алардын ролдору жана кайра түзүлгөн күндөрү шарттуу. Бир дагы сан чыныгы Планга тиешелүү эмес.',
      'Every task, deadline, report, document and figure of this plan is invented to show how the system works. Bodies carry real names, but their roles and the days of their reorganisation are illustrative. No figure here is about the real Plan.',
    ),
    startsOn: '2018-08-23',
    endsOn: '2023-12-31',
    timeZone: 'Asia/Bishkek',
    reportingPeriod: 'quarter',
    levelNames: [text('Задача', 'Милдет', 'Task'), text('Мера', 'Чара', 'Measure'), text('Действие', 'Иш-аракет', 'Action')],
    legalAct: demonstrationVersions[0].legalAct,
    versions: demonstrationVersions,
    bodies: demonstrationBodies,
    tasks: demonstrationTasks,
    milestones: milestonesOf(demonstrationLeaves, courses),
    ...reportsOf(demonstrationLeaves, courses),
    sources: [
      {
        subject: 'plan',
        subjectId: 'demo',
        fact: text(
          'План, его исполнители, сроки и отчеты придуманы; реорганизация 2021 года показана упрощенно и с условными датами.',
          'План, анын аткаруучулары, мөөнөттөрү жана отчеттору ойлоп табылган; 2021-жылдагы кайра уюштуруу жөнөкөйлөтүлүп, шарттуу күндөр менен көрсөтүлгөн.',
          'The plan, its executors, deadlines and reports are invented; the reorganisation of 2021 is simplified and its days are illustrative.',
        ),
        title: text('Условные данные Atkaruu', 'Atkaruu системасынын шарттуу маалыматтары', 'Illustrative data of Atkaruu'),
        publishedOn: null,
        url: null,
        note: 'ILLUSTRATIVE',
      },
    ],
  };
}
