import type { Standing } from '@atkaruu/shared/progress/facts';
import { trilingual as text, type Trilingual } from '../localized.ts';
import type { SeedVersion } from '../seed-plan.ts';

/** What a later version says anew of a leaf, by its number. What it leaves out stays as it was. */
export interface Amendment {
  due?: string;
  weight?: number;
  standing?: Standing;
  reason: Trilingual;
}

const economy = text('Министерство экономики (пример)', 'Экономика министрлиги (мисал)', 'Ministry of Economy (example)');

export const demonstrationVersions = [
  {
    id: 'demo-v1',
    name: text('Первоначальная редакция', 'Алгачкы редакция', 'Original edition'),
    inForceFrom: '2018-08-23',
    legalAct: {
      title: text(
        'Совместный приказ об утверждении плана (пример)',
        'Планды бекитүү жөнүндө биргелешкен буйрук (мисал)',
        'Joint order approving the plan (example)',
      ),
      number: null,
      issuedOn: '2018-08-23',
      issuer: economy,
      url: null,
    },
    reason: null,
    recordedAt: '2018-08-23T06:00:00.000Z',
  },
  {
    id: 'demo-v2',
    name: text('Изменения из-за пандемии', 'Пандемияга байланыштуу өзгөртүүлөр', 'Changes because of the pandemic'),
    inForceFrom: '2020-07-01',
    legalAct: {
      title: text(
        'Приказ о внесении изменений в план (пример)',
        'Планга өзгөртүүлөрдү киргизүү жөнүндө буйрук (мисал)',
        'Order amending the plan (example)',
      ),
      number: null,
      issuedOn: '2020-06-26',
      issuer: economy,
      url: null,
    },
    reason: text(
      'Режим чрезвычайного положения весной 2020 года остановил выезды, обучение и закупки; сроки перенесены, добавлены меры обслуживания на расстоянии.',
      '2020-жылдын жазындагы өзгөчө абал чыгууларды, окутууну жана сатып алууларды токтотту; мөөнөттөр жылдырылды, аралыктан тейлөө чаралары кошулду.',
      'The state of emergency in spring 2020 stopped visits, training and procurement; deadlines were moved and measures for remote service added.',
    ),
    recordedAt: '2020-06-30T05:00:00.000Z',
  },
  {
    id: 'demo-v3',
    name: text('Изменения после реорганизации', 'Кайра уюштуруудан кийинки өзгөртүүлөр', 'Changes after the reorganisation'),
    inForceFrom: '2021-11-15',
    legalAct: {
      title: text(
        'Приказ о внесении изменений в план (пример)',
        'Планга өзгөртүүлөрдү киргизүү жөнүндө буйрук (мисал)',
        'Order amending the plan (example)',
      ),
      number: null,
      issuedOn: '2021-11-12',
      issuer: text(
        'Министерство экономики и коммерции (пример)',
        'Экономика жана коммерция министрлиги (мисал)',
        'Ministry of Economy and Commerce (example)',
      ),
      url: null,
    },
    reason: text(
      'Полномочия переданы новым органам; сроки их мер и веса уточнены, дублирующие меры сняты.',
      'Ыйгарым укуктар жаңы органдарга берилди; алардын чараларынын мөөнөттөрү жана салмактары такталды, кайталанган чаралар алынып салынды.',
      'Powers passed to new bodies; the deadlines and weights of their measures were revised and duplicate measures removed.',
    ),
    recordedAt: '2021-11-15T04:00:00.000Z',
  },
] as const satisfies readonly SeedVersion[];

const pandemic = text(
  'Срок продлен из-за пандемии',
  'Мөөнөтү пандемияга байланыштуу узартылды',
  'Extended because of the pandemic',
);
const restrictions = text(
  'Массовые встречи были запрещены',
  'Массалык жолугушууларга тыюу салынды',
  'Mass meetings were forbidden',
);
const handover = text(
  'Срок продлен на время передачи дел новому органу',
  'Иштерди жаңы органга өткөрүп берүү убактысына мөөнөтү узартылды',
  'Extended while the work was handed over to a new body',
);
const priority = text(
  'Вес повышен решением комиссии',
  'Салмагы комиссиянын чечими менен жогорулатылды',
  'The commission raised the weight',
);

function moved(due: string, reason: Trilingual): Amendment {
  return { due, reason };
}

export const pandemicAmendments: Readonly<Record<string, Amendment>> = {
  '1.2.3': moved('до 1 апреля 2021 года', pandemic),
  '1.2.4': moved('IV квартал 2021 года', pandemic),
  '2.1.4': moved('I квартал 2021 года', pandemic),
  '2.2.2': moved('IV квартал 2020 года', restrictions),
  '2.2.3': moved('I полугодие 2021 года', restrictions),
  '2.3.1': moved('IV квартал 2020 года', pandemic),
  '3.2.2': moved('II квартал 2021 года', pandemic),
  '3.3.1': moved('III квартал 2021 года', pandemic),
  '4.1.3': moved('2020–2022 годы', pandemic),
  '4.3.2': moved('2020–2022 годы', pandemic),
  '4.4.2': moved('IV квартал 2021 года', pandemic),
  '4.6.1': moved('I квартал 2021 года', pandemic),
  '4.6.2': moved('до 1 сентября 2021 года', pandemic),
  '4.8.1': moved('I квартал 2021 года', pandemic),
  '4.10.1': moved('сентябрь 2021 года', pandemic),
  '5.1.3': moved('I полугодие 2021 года', pandemic),
  '5.2.2': moved('в течение 2021 года', restrictions),
  '5.3.2': moved('2021 год', pandemic),
  '6.2.1': moved('I квартал 2021 года', pandemic),
  '7.3.1': moved('IV квартал 2020 года', pandemic),
  '8.1.3': moved('2019–2022 годы', restrictions),
  '9.3.2': moved('III квартал 2021 года', pandemic),
  '5.4.2': {
    standing: 'suspended',
    reason: text(
      'Инвесторы приостановили проекты',
      'Инвесторлор долбоорлорду токтотуп турушту',
      'Investors put their projects on hold',
    ),
  },
  '6.4.3': { standing: 'suspended', reason: restrictions },
  '9.2.1': {
    standing: 'cancelled',
    reason: text(
      'Заменено страницей на портале (9.2.2)',
      'Порталдагы барак менен алмаштырылды (9.2.2)',
      'Replaced by the page on the portal (9.2.2)',
    ),
  },
};

export const reorganisationAmendments: Readonly<Record<string, Amendment>> = {
  '2.3.2': moved('до 1 июля 2022 года', handover),
  '4.2.2': moved('II квартал 2022 года', handover),
  '4.7.2': moved('III квартал 2022 года', handover),
  '5.1.4': moved('I полугодие 2022 года', handover),
  '6.2.3': moved('IV квартал 2022 года', handover),
  '6.1.4': moved('2021–2023 годы', handover),
  '8.3.2': moved('2022-жыл', handover),
  '9.2.2': moved('II квартал 2022 года', handover),
  '5.4.2': {
    due: '2022–2023 годы',
    standing: 'in_force',
    reason: text('Работа возобновлена', 'Иш кайра башталды', 'The work was resumed'),
  },
  '6.3.3': { weight: 3, reason: priority },
  '7.3.2': { weight: 2, reason: priority },
  '4.8.3': {
    standing: 'cancelled',
    reason: text(
      'Наличная оплата сохраняется для пожилых жителей',
      'Улгайган тургундар үчүн накталай төлөө сакталат',
      'Cash payment stays for older residents',
    ),
  },
  '3.3.4': {
    standing: 'cancelled',
    reason: text('Дублирует меру 3.2.4', '3.2.4-чараны кайталайт', 'Duplicates action 3.2.4'),
  },
};
