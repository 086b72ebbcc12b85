import { documentedBodies } from './documented/bodies.ts';
import { documentedMilestones, TASK_ONE } from './documented/milestones.ts';
import { documentedSources, PLAN_ID } from './documented/sources.ts';
import { trilingual as text } from './localized.ts';
import type { SeedLegalAct, SeedPlan, SeedTask } from './seed-plan.ts';

const APPROVED_ON = '2018-08-23';
const VERSION_ID = 'plan-2018-2023-v1';

const jointOrder: SeedLegalAct = {
  title: text(
    'Совместный приказ об утверждении Плана',
    'Планды бекитүү жөнүндө биргелешкен буйрук',
    'Joint order approving the Plan',
  ),
  number: null,
  issuedOn: APPROVED_ON,
  issuer: text(
    'Министерство экономики Кыргызской Республики и ГАМСУМО',
    'Кыргыз Республикасынын Экономика министрлиги жана ГАМСУМО',
    'Ministry of Economy of the Kyrgyz Republic and ГАМСУМО (SALSGIR)',
  ),
  url: null,
};

const taskOne: SeedTask = {
  id: TASK_ONE,
  number: '1',
  title: text(
    'Разработка модели публичных услуг в духе «сервиса»',
    '«Сервис» духундагы коомдук кызмат көрсөтүүлөрдүн моделин иштеп чыгуу',
    'Development of a model of public services in a “service” spirit',
  ),
  expectedResult: null,
  serviceType: null,
  // No source at hand gives a deadline or a weight.
  terms: [{ versionId: VERSION_ID, deadlineText: null, deadline: null, weight: null, standing: 'in_force', reason: null }],
  // The executors are in no source; the main partner of its seminar and the supporting project are.
  bodies: [
    { bodyId: 'kg-psi', role: 'support' },
    { bodyId: 'kg-helvetas', role: 'support' },
  ],
  children: [],
};

/** The real Plan, as far as public sources tell of it: only facts, each with its source. */
export function documentedPlan(): SeedPlan {
  return {
    id: PLAN_ID,
    slug: 'optimisation-2018-2023',
    kind: 'documented',
    title: text(
      'План мер по оптимизации системы услуг на местном уровне на 2018–2023 годы',
      '2018-2023-жылдарга жергиликтүү деңгээлде муниципалдык кызматтарды көрсөтүү системасын оптималдаштыруу боюнча иш-чаралардын Планы',
      'Plan of measures to optimise the system of services at the local level for 2018–2023',
    ),
    description: text(
      'Здесь только то, что подтверждают открытые источники: полный текст Плана в них не опубликован. Кыргызское название взято из проекта от 14 февраля 2018 года.',
      'Бул жерде ачык булактар тастыктаган маалыматтар гана бар: Пландын толук тексти алардан табылган жок. Кыргызча аталышы 2018-жылдын 14-февралындагы долбоордон алынган.',
      'Only what public sources confirm: the full text of the Plan is in none of them. The Kyrgyz name is that of the draft of 14 February 2018.',
    ),
    startsOn: APPROVED_ON,
    endsOn: '2023-12-31',
    timeZone: 'Asia/Bishkek',
    reportingPeriod: 'quarter',
    levelNames: [text('Задача', 'Милдет', 'Task')],
    legalAct: jointOrder,
    versions: [
      {
        id: VERSION_ID,
        name: text('Утвержденный План', 'Бекитилген План', 'The Plan as approved'),
        inForceFrom: APPROVED_ON,
        legalAct: jointOrder,
        reason: null,
        recordedAt: '2018-08-23T06:00:00.000Z',
      },
    ],
    bodies: documentedBodies,
    tasks: [taskOne],
    milestones: documentedMilestones,
    entries: [],
    evidence: [],
    sources: documentedSources,
  };
}
