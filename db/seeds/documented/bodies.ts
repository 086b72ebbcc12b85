import { trilingual as text } from '../localized.ts';
import type { SeedBody } from '../seed-plan.ts';

/** The days of most successions are in no source at hand, so they are left open; what is known stands beside each body as a source. */
function body(
  id: string,
  kind: SeedBody['kind'],
  names: SeedBody['names'],
  more: Partial<Pick<SeedBody, 'aliases' | 'succeededBy'>> = {},
): SeedBody {
  return {
    id,
    kind,
    parentId: null,
    names,
    aliases: more.aliases ?? [],
    activeFrom: null,
    activeTo: null,
    succeededBy: more.succeededBy ?? null,
  };
}

export const documentedBodies: readonly SeedBody[] = [
  body(
    'kg-economy',
    'ministry',
    [
      {
        from: null,
        name: text(
          'Министерство экономики Кыргызской Республики',
          'Кыргыз Республикасынын Экономика министрлиги',
          'Ministry of Economy of the Kyrgyz Republic',
        ),
        shortName: text('МЭ', 'ЭМ', 'MoE'),
      },
      {
        // The earliest document at hand that bears this name; the day of the renaming is not known.
        from: '2022-05-20',
        name: text(
          'Министерство экономики и коммерции Кыргызской Республики',
          'Кыргыз Республикасынын Экономика жана коммерция министрлиги',
          'Ministry of Economy and Commerce of the Kyrgyz Republic',
        ),
        shortName: text('МЭК', 'ЭКМ', 'MoEC'),
      },
    ],
    {
      aliases: [
        { language: 'ru', text: 'Министерство экономики' },
        { language: 'ru', text: 'Министерство экономики и финансов' },
        { language: 'ru', text: 'Министерство экономики и коммерции' },
        { language: 'ky', text: 'Экономика министрлиги' },
        { language: 'ky', text: 'Экономика жана коммерция министрлиги' },
        { language: 'en', text: 'Ministry of Economy' },
        { language: 'en', text: 'Ministry of Economy and Finance' },
        { language: 'en', text: 'Ministry of Economy and Commerce' },
      ],
    },
  ),
  body(
    'kg-lsg-agency',
    'agency',
    [
      {
        from: null,
        name: text(
          'Государственное агентство по делам местного самоуправления и межэтнических отношений',
          'Жергиликтүү өз алдынча башкаруу иштери жана этностор аралык мамилелер боюнча мамлекеттик агенттик',
          'State Agency for Local Self-Government and Interethnic Relations',
        ),
        shortName: text('ГАМСУМО', 'ЖӨБ агенттиги', 'SALSGIR'),
      },
    ],
    {
      succeededBy: 'kg-civil-service-lsg',
      aliases: [
        { language: 'en', text: 'SALSGIR' },
        { language: 'en', text: 'SALGIR' },
        { language: 'en', text: 'SALGIER' },
      ],
    },
  ),
  body(
    'kg-civil-service-lsg',
    'agency',
    [
      {
        from: null,
        name: text(
          'Агентство по делам государственной службы и местного самоуправления',
          'Мамлекеттик кызмат жана жергиликтүү өз алдынча башкаруу иштери боюнча мамлекеттик агенттик',
          'State Agency for Civil Service and Local Self-Government',
        ),
        shortName: null,
      },
    ],
    { aliases: [{ language: 'en', text: 'State Agency for Public Service and Local Self-Government' }] },
  ),
  body('kg-interagency-commission', 'commission', [
    {
      from: null,
      name: text(
        'Межведомственная комиссия при Правительстве по оптимизации системы предоставления государственных и муниципальных услуг',
        'Өкмөткө караштуу мамлекеттик жана муниципалдык кызмат көрсөтүү системасын оптималдаштыруу боюнча ведомстволор аралык комиссия',
        'Interagency Commission under the Government for Optimization of the System of State and Municipal Service Provision',
      ),
      shortName: text('Межведомственная комиссия', 'Ведомстволор аралык комиссия', 'Interagency Commission'),
    },
  ]),
  body(
    'kg-psi',
    'donor_project',
    [
      {
        from: null,
        name: text(
          'Проект «Улучшение услуг на местном уровне»',
          '«Жергиликтүү деңгээлде кызмат көрсөтүүлөрдү жакшыртуу» долбоору',
          'Project “Public Service Improvement”',
        ),
        shortName: text('Проект ПУУ', 'ПУУ долбоору', 'PSI'),
      },
    ],
    {
      aliases: [
        { language: 'ru', text: 'УПУ' },
        { language: 'en', text: 'Public Service Improvement' },
        { language: 'en', text: '7F-06409' },
      ],
    },
  ),
  body(
    'kg-helvetas',
    'other',
    [
      {
        from: null,
        name: text('Helvetas Swiss Intercooperation', 'Helvetas Swiss Intercooperation', 'Helvetas Swiss Intercooperation'),
        shortName: text('Хельветас', 'Хельветас', 'Helvetas'),
      },
    ],
    { aliases: [{ language: 'en', text: 'Helvetas-Kyrgyzstan' }] },
  ),
  body('kg-dpi', 'other', [
    {
      from: null,
      name: text('Институт политики развития', 'Өнүктүрүү саясат институту', 'Development Policy Institute'),
      shortName: text('ИПР', 'ӨСИ', 'DPI'),
    },
  ]),
  body('kg-sdc', 'other', [
    {
      from: null,
      name: text(
        'Швейцарское агентство по развитию и сотрудничеству',
        'Өнүктүрүү жана кызматташтык боюнча Швейцария агенттиги',
        'Swiss Agency for Development and Cooperation',
      ),
      shortName: text('SDC', 'SDC', 'SDC'),
    },
  ]),
  body('kg-lsg-union', 'association', [
    {
      from: null,
      name: text(
        'Союз местных самоуправлений Кыргызской Республики',
        'Кыргыз Республикасынын жергиликтүү өз алдынча башкаруулар союзу',
        'Union of Local Self-Governments of the Kyrgyz Republic',
      ),
      shortName: text('Союз МСУ', 'ЖӨБ союзу', 'LSG Union'),
    },
  ]),
];
