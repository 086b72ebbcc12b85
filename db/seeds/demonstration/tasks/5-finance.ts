import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const financing: PlanTask = {
  title: text(
    'Выстроить тарифы и финансовые механизмы услуг на местном уровне',
    'Жергиликтүү деңгээлдеги кызматтардын тарифтерин жана каржылык механизмдерин түзүү',
    'Build the tariffs and financial mechanisms of local services',
  ),
  serviceType: 'financial_mechanisms',
  measures: [
    {
      title: text(
        'Ввести расчет полной стоимости муниципальной услуги',
        'Муниципалдык кызматтын толук наркын эсептөөнү киргизүү',
        'Introduce full costing of a municipal service',
      ),
      actions: [
        {
          title: text(
            'Разработать методику расчета стоимости услуги',
            'Кызматтын наркын эсептөө методикасын иштеп чыгуу',
            'Draft a method for costing a service',
          ),
          result: text('Методика и таблица расчета', 'Методика жана эсептөө таблицасы', 'A method and a calculation sheet'),
          due: 'II квартал 2019 года',
          lead: 'finance',
          co: ['economy'],
          agreed: ['psi'],
          work: 'study',
          weight: 2,
        },
        {
          title: text(
            'Опробовать методику на вывозе мусора, поливе и содержании дорог',
            'Методиканы таштанды чыгарууда, сугатта жана жолдорду күтүүдө сынап көрүү',
            'Try the method on waste collection, irrigation and road upkeep',
          ),
          due: 'I полугодие 2020 года',
          lead: 'finance',
          support: ['pilots'],
          work: 'study',
        },
        {
          title: text(
            'Утвердить методику и включить ее в бюджетные указания',
            'Методиканы бекитүү жана аны бюджеттик көрсөтмөлөргө киргизүү',
            'Approve the method and include it in the budget guidelines',
          ),
          result: text('Методика утверждена', 'Методика бекитилди', 'The method is approved'),
          due: 'III квартал 2020 года',
          lead: 'finance',
          co: ['economy'],
          work: 'act',
        },
        {
          title: text(
            'Провести обучение финансистов айыл окмоту расчету стоимости',
            'Айыл өкмөттөрүнүн каржычыларын наркты эсептөөгө окутуу',
            'Train the finance officers of village administrations in costing',
          ),
          due: '2021 год',
          lead: 'economy',
          co: ['newFinance'],
          support: ['psi'],
          work: 'training',
        },
      ],
    },
    {
      title: text(
        'Установить порядок утверждения местных тарифов',
        'Жергиликтүү тарифтерди бекитүү тартибин белгилөө',
        'Establish how local tariffs are approved',
      ),
      actions: [
        {
          title: text(
            'Подготовить правила утверждения тарифов местными кенешами с участием жителей',
            'Тургундардын катышуусу менен жергиликтүү кеңештердин тарифтерди бекитүү эрежелерин даярдоо',
            'Prepare rules for local councils to approve tariffs with the residents',
          ),
          due: 'IV квартал 2019 года',
          lead: 'economy',
          co: ['lsgAgency', 'justice'],
          work: 'act',
        },
        {
          title: text(
            'Провести общественные слушания по тарифам в 14 айылных аймаках',
            '14 айыл аймагында тарифтер боюнча коомдук угууларды өткөрүү',
            'Hold public hearings on tariffs in 14 rural municipalities',
          ),
          result: text('14 протоколов слушаний', 'Угуулардын 14 протоколу', '14 protocols of hearings'),
          due: 'в течение 2020 года',
          lead: 'lsgAgency',
          support: ['pilots', 'psi'],
          work: 'outreach',
        },
        {
          title: text(
            'Предусмотреть льготы для малообеспеченных семей в местных тарифах',
            'Жергиликтүү тарифтерде аз камсыз болгон үй-бүлөлөр үчүн жеңилдиктерди кароо',
            'Provide for discounts to low-income families in local tariffs',
          ),
          due: 'до 1 июля 2021 года',
          lead: 'social',
          co: ['lsgAgency'],
          work: 'act',
        },
        {
          title: text(
            'Публиковать действующие тарифы всех городов в одной таблице',
            'Бардык шаарлардын колдонуудагы тарифтерин бир таблицада жарыялоо',
            'Publish the tariffs in force of all towns in one table',
          ),
          due: 'ежегодно, до 1 марта',
          lead: 'economy',
          work: 'outreach',
        },
      ],
    },
    {
      title: text(
        'Создать стимулирующие гранты за улучшение услуг',
        'Кызматтарды жакшыртуу үчүн стимулдаштыруучу гранттарды түзүү',
        'Create incentive grants for better services',
      ),
      actions: [
        {
          title: text(
            'Разработать критерии отбора проектов местного самоуправления',
            'Жергиликтүү өз алдынча башкаруунун долбоорлорун тандоо критерийлерин иштеп чыгуу',
            'Draft criteria for choosing projects of local self-government',
          ),
          due: 'III квартал 2019 года',
          lead: 'finance',
          co: ['lsgAgency'],
          agreed: ['lsgUnion'],
          work: 'act',
        },
        {
          title: text(
            'Провести первый конкурс грантов для сельских муниципалитетов',
            'Айылдык муниципалитеттер үчүн гранттардын биринчи сынагын өткөрүү',
            'Hold the first grant competition for rural municipalities',
          ),
          result: text(
            'Не менее 20 поддержанных проектов',
            '20дан кем эмес колдоого алынган долбоор',
            'At least 20 supported projects',
          ),
          due: 'IV квартал 2020 года',
          lead: 'finance',
          agreed: ['psi'],
          work: 'outreach',
          weight: 2,
        },
        {
          title: text(
            'Оценить влияние грантов на доступ к услугам',
            'Гранттардын кызматтарга жеткиликтүүлүккө таасирин баалоо',
            'Evaluate the effect of the grants on access to services',
          ),
          due: 'II квартал 2022 года',
          lead: 'economy',
          co: ['statistics', 'newFinance'],
          work: 'study',
        },
        {
          title: text(
            'Закрепить гранты в бюджетном законодательстве',
            'Гранттарды бюджеттик мыйзамдарда бекемдөө',
            'Fix the grants in the budget legislation',
          ),
          due: '2023 год',
          lead: 'economy',
          co: ['newFinance', 'justice'],
          work: 'act',
        },
      ],
    },
    {
      title: text(
        'Расширить участие бизнеса и сообществ в оказании услуг',
        'Кызмат көрсөтүүдө бизнестин жана коомдоштуктардын катышуусун кеңейтүү',
        'Widen the part of business and communities in providing services',
      ),
      actions: [
        {
          title: text(
            'Подготовить типовой договор передачи услуги частному исполнителю',
            'Кызматты жеке аткаруучуга өткөрүп берүүнүн типтүү келишимин даярдоо',
            'Prepare a model contract for handing a service to a private provider',
          ),
          result: text('Типовой договор', 'Типтүү келишим', 'A model contract'),
          due: 'I квартал 2020 года',
          lead: 'economy',
          co: ['justice'],
          work: 'act',
        },
        {
          title: text(
            'Сопровождать пять проектов государственно-частного партнерства в городах',
            'Шаарлардагы беш мамлекеттик-жеке өнөктөштүк долбоорун коштоо',
            'Accompany five public-private partnership projects in towns',
          ),
          due: '2020–2022 годы',
          lead: 'economy',
          co: ['bishkek'],
          agreed: ['lsgUnion'],
          work: 'outreach',
        },
        {
          title: text(
            'Обобщить опыт социального заказа в городах и предложить поправки',
            'Шаарлардагы социалдык заказдын тажрыйбасын жалпылоо жана түзөтүүлөрдү сунуштоо',
            'Summarise the towns’ experience of social contracting and propose amendments',
          ),
          due: 'I полугодие 2023 года',
          lead: 'social',
          co: ['economy'],
          work: 'study',
        },
      ],
    },
  ],
};
