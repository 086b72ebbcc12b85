import type { IsoDate } from '@atkaruu/shared/values/iso-date';
import type { Language } from '@atkaruu/shared/values/localized-text';
import { trilingual as text, type Trilingual } from '../localized.ts';
import type { SeedBody } from '../seed-plan.ts';
import { bodyId, bodyKeys, type BodyKey } from './body-keys.ts';

interface BodyText {
  kind: SeedBody['kind'];
  name: Trilingual;
  shortName?: Trilingual;
  parent?: BodyKey;
  renames?: readonly { from: IsoDate; name: Trilingual; shortName: Trilingual }[];
  aliases?: Partial<Record<Language, readonly string[]>>;
  from?: IsoDate;
  to?: IsoDate;
  successor?: BodyKey;
}

/**
 * Names of real bodies with illustrative days of succession. The reorganisation of 2021, simplified: the Ministry of Economy is renamed
 * twice and takes the finance ministry in between; two IT bodies merge; two bodies get a successor.
 */
const texts: Record<BodyKey, BodyText> = {
  economy: {
    kind: 'ministry',
    name: text('Министерство экономики', 'Экономика министрлиги', 'Ministry of Economy'),
    shortName: text('МЭ', 'ЭМ', 'MoE'),
    renames: [
      {
        from: '2021-02-05',
        name: text('Министерство экономики и финансов', 'Экономика жана финансы министрлиги', 'Ministry of Economy and Finance'),
        shortName: text('МЭФ', 'ЭФМ', 'MoEF'),
      },
      {
        from: '2021-10-13',
        name: text(
          'Министерство экономики и коммерции',
          'Экономика жана коммерция министрлиги',
          'Ministry of Economy and Commerce',
        ),
        shortName: text('МЭК', 'ЭКМ', 'MoEC'),
      },
    ],
    aliases: { ru: ['Минэкономики', 'Минэкономфин', 'Минэкономкоммерции'], en: ['Economy Ministry'] },
  },
  servicesOffice: {
    kind: 'other',
    parent: 'economy',
    name: text(
      'Управление политики государственных и муниципальных услуг',
      'Мамлекеттик жана муниципалдык кызмат көрсөтүүлөр саясаты башкармалыгы',
      'Division for State and Municipal Services Policy',
    ),
    shortName: text('Управление услуг', 'Кызматтар башкармалыгы', 'Services Division'),
    aliases: { ru: ['УПГМУ'] },
  },
  lsgAgency: {
    kind: 'agency',
    name: text(
      'Государственное агентство по делам местного самоуправления и межэтнических отношений',
      'Жергиликтүү өз алдынча башкаруу иштери жана этностор аралык мамилелер боюнча мамлекеттик агенттик',
      'State Agency for Local Self-Government and Interethnic Relations',
    ),
    shortName: text('ГАМСУМО', 'ЖӨБ агенттиги', 'SALSGIR'),
    aliases: { ru: ['Агентство по делам МСУ'], en: ['SALGIR', 'SALGIER'] },
    to: '2021-11-14',
    successor: 'civilService',
  },
  civilService: {
    kind: 'agency',
    name: text(
      'Государственное агентство по делам государственной службы и местного самоуправления',
      'Мамлекеттик кызмат жана жергиликтүү өз алдынча башкаруу иштери боюнча мамлекеттик агенттик',
      'State Agency for Civil Service and Local Self-Government',
    ),
    shortName: text('ГАГСМСУ', 'МКЖӨБ агенттиги', 'SACSLSG'),
    aliases: {
      ru: ['Агентство по делам государственной службы и местного самоуправления'],
      en: ['State Agency for Public Service and Local Self-Government'],
    },
    from: '2021-11-15',
  },
  finance: {
    kind: 'ministry',
    name: text('Министерство финансов', 'Финансы министрлиги', 'Ministry of Finance'),
    shortName: text('МФ', 'ФМ', 'MoF'),
    aliases: { ru: ['Минфин'], ky: ['Каржы министрлиги'] },
    to: '2021-02-04',
    successor: 'economy',
  },
  newFinance: {
    kind: 'ministry',
    name: text('Министерство финансов (с 2021 года)', 'Финансы министрлиги (2021-жылдан)', 'Ministry of Finance (from 2021)'),
    shortName: text('МФ-2021', 'ФМ-2021', 'MoF-2021'),
    from: '2021-10-13',
  },
  social: {
    kind: 'ministry',
    name: text(
      'Министерство труда и социального развития',
      'Эмгек жана социалдык өнүгүү министрлиги',
      'Ministry of Labour and Social Development',
    ),
    shortName: text('МТСР', 'ЭСӨМ', 'MoLSD'),
    aliases: { ru: ['Минтруд', 'Минсоцразвития'] },
    to: '2021-10-12',
    successor: 'labour',
  },
  labour: {
    kind: 'ministry',
    name: text(
      'Министерство труда, социального обеспечения и миграции',
      'Эмгек, социалдык камсыздоо жана миграция министрлиги',
      'Ministry of Labour, Social Security and Migration',
    ),
    shortName: text('МТСОМ', 'ЭСКММ', 'MoLSSM'),
    from: '2021-10-13',
  },
  health: {
    kind: 'ministry',
    name: text('Министерство здравоохранения', 'Саламаттык сактоо министрлиги', 'Ministry of Health'),
    shortName: text('МЗ', 'ССМ', 'MoH'),
    aliases: { ru: ['Минздрав'] },
  },
  education: {
    kind: 'ministry',
    name: text('Министерство образования и науки', 'Билим берүү жана илим министрлиги', 'Ministry of Education and Science'),
    shortName: text('МОН', 'ББИМ', 'MoES'),
    aliases: { ru: ['Минобразования', 'Минобр'] },
  },
  itCommittee: {
    kind: 'agency',
    name: text(
      'Государственный комитет информационных технологий и связи',
      'Маалыматтык технологиялар жана байланыш мамлекеттик комитети',
      'State Committee of Information Technologies and Communications',
    ),
    shortName: text('ГКИТиС', 'МТБМК', 'SCITC'),
    aliases: { ru: ['ГКИТС', 'Госкомсвязи'] },
    to: '2021-10-12',
    successor: 'digital',
  },
  digital: {
    kind: 'ministry',
    name: text('Министерство цифрового развития', 'Санарип өнүктүрүү министрлиги', 'Ministry of Digital Development'),
    shortName: text('МЦР', 'СӨМ', 'MoDD'),
    aliases: { ru: ['Минцифры'] },
    from: '2021-10-13',
  },
  registration: {
    kind: 'service',
    name: text('Государственная регистрационная служба', 'Мамлекеттик каттоо кызматы', 'State Registration Service'),
    shortName: text('ГРС', 'МКК', 'SRS'),
    to: '2021-10-12',
    successor: 'digital',
  },
  serviceCentres: {
    kind: 'service',
    parent: 'registration',
    name: text(
      'Департамент «Центр обслуживания населения»',
      '«Калкты тейлөө борбору» департаменти',
      'Department “Public Service Centre”',
    ),
    shortName: text('ЦОН', 'КТБ', 'PSC'),
    aliases: { ru: ['Центр обслуживания населения', 'ЦОНы'], ky: ['Калкты тейлөө борбору'] },
  },
  justice: {
    kind: 'ministry',
    name: text('Министерство юстиции', 'Юстиция министрлиги', 'Ministry of Justice'),
    shortName: text('МЮ', 'ЮМ', 'MoJ'),
    aliases: { ru: ['Минюст'], ky: ['Адилет министрлиги'] },
  },
  construction: {
    kind: 'agency',
    name: text(
      'Государственное агентство архитектуры, строительства и жилищно-коммунального хозяйства',
      'Архитектура, курулуш жана турак жай-коммуналдык чарба мамлекеттик агенттиги',
      'State Agency for Architecture, Construction, Housing and Communal Services',
    ),
    shortName: text('Госстрой', 'Мамкурулуш', 'Gosstroy'),
    aliases: { ru: ['ГААСЖКХ'] },
  },
  water: {
    kind: 'service',
    parent: 'construction',
    name: text(
      'Департамент питьевого водоснабжения и водоотведения',
      'Ичүүчү суу менен камсыздоо жана суу чыгаруу департаменти',
      'Department of Drinking Water Supply and Sewerage',
    ),
    shortName: text('ДПВВ', 'ИСКСД', 'DDWSS'),
  },
  ecoInspectorate: {
    kind: 'inspectorate',
    name: text(
      'Государственная инспекция по экологической и технической безопасности',
      'Экологиялык жана техникалык коопсуздук боюнча мамлекеттик инспекция',
      'State Inspectorate for Ecological and Technical Safety',
    ),
    shortName: text('Госэкотехинспекция', 'Мамэкотехинспекция', 'SIETS'),
    aliases: { ru: ['ГИЭТБ'] },
  },
  statistics: {
    kind: 'agency',
    name: text('Национальный статистический комитет', 'Улуттук статистика комитети', 'National Statistical Committee'),
    shortName: text('НСК', 'УСК', 'NSC'),
    aliases: { ru: ['Нацстатком'], ky: ['Улутстатком'] },
  },
  commission: {
    kind: 'commission',
    name: text(
      'Межведомственная комиссия по оптимизации системы предоставления государственных и муниципальных услуг',
      'Мамлекеттик жана муниципалдык кызмат көрсөтүү системасын оптималдаштыруу боюнча ведомстволор аралык комиссия',
      'Interagency Commission for Optimisation of the System of State and Municipal Services',
    ),
    shortName: text('Межведомственная комиссия', 'Ведомстволор аралык комиссия', 'Interagency Commission'),
    aliases: { ru: ['МВК'] },
  },
  lsgUnion: {
    kind: 'association',
    name: text(
      'Союз местных самоуправлений Кыргызской Республики',
      'Кыргыз Республикасынын жергиликтүү өз алдынча башкаруулар союзу',
      'Union of Local Self-Governments of the Kyrgyz Republic',
    ),
    shortName: text('Союз МСУ', 'ЖӨБ союзу', 'LSG Union'),
  },
  pilots: {
    kind: 'local_government',
    name: text(
      'Айыл окмоту пилотных айылных аймаков',
      'Пилоттук айыл аймактарынын айыл өкмөттөрү',
      'Administrations of the pilot rural municipalities',
    ),
    shortName: text('Пилотные айыл окмоту', 'Пилоттук айыл өкмөттөрү', 'Pilot municipalities'),
    aliases: { ru: ['органы МСУ (пилотные)', 'пилотные муниципалитеты'], ky: ['пилоттук муниципалитеттер'] },
  },
  bishkek: {
    kind: 'local_government',
    name: text('Мэрия города Бишкек', 'Бишкек шаарынын мэриясы', 'Bishkek City Administration'),
    shortName: text('Мэрия Бишкека', 'Бишкек мэриясы', 'Bishkek'),
  },
  psi: {
    kind: 'donor_project',
    name: text(
      'Проект «Улучшение услуг на местном уровне»',
      '«Жергиликтүү деңгээлде кызмат көрсөтүүлөрдү жакшыртуу» долбоору',
      'Project “Public Service Improvement”',
    ),
    shortName: text('Проект ПУУ', 'КЖ долбоору', 'PSI'),
    aliases: { ru: ['Проект УПУ'], en: ['Public Service Improvement'] },
  },
};

function aliasesOf({ aliases = {} }: BodyText): SeedBody['aliases'] {
  const languages = ['ru', 'ky', 'en'] as const;
  return languages.flatMap((language) => (aliases[language] ?? []).map((alias) => ({ language, text: alias })));
}

function seedBody(key: BodyKey): SeedBody {
  const body = texts[key];
  return {
    id: bodyId(key),
    kind: body.kind,
    parentId: body.parent === undefined ? null : bodyId(body.parent),
    names: [{ from: null, name: body.name, shortName: body.shortName ?? null }, ...(body.renames ?? [])],
    aliases: aliasesOf(body),
    activeFrom: body.from ?? null,
    activeTo: body.to ?? null,
    succeededBy: body.successor === undefined ? null : bodyId(body.successor),
  };
}

export const demonstrationBodies: readonly SeedBody[] = bodyKeys.map(seedBody);

/** The body that did its work on a day: itself, or who succeeded it by then. */
export function bodyOn(key: BodyKey, on: IsoDate): BodyKey {
  const { to, successor } = texts[key];
  return to !== undefined && successor !== undefined && on > to ? bodyOn(successor, on) : key;
}

/** Does it exist on that day? */
export function isActiveOn(key: BodyKey, on: IsoDate): boolean {
  const { from = on, to = on } = texts[key];
  return from <= on && on <= to;
}

/** The short Russian name of a day, as it stands beside a report. */
export function shortNameOn(key: BodyKey, on: IsoDate): string {
  const { name, shortName, renames = [] } = texts[key];
  const renamed = renames.findLast(({ from }) => from <= on);
  return (renamed?.shortName ?? shortName ?? name).ru;
}
