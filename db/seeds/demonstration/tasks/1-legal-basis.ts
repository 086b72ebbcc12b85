import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const legalBasis: PlanTask = {
  title: text(
    'Создать правовую и методическую основу сервисной модели услуг на местном уровне',
    'Жергиликтүү деңгээлдеги кызмат көрсөтүүлөрдүн сервистик моделинин укуктук жана методикалык негизин түзүү',
    'Lay the legal and methodical basis of a service model at the local level',
  ),
  serviceType: null,
  measures: [
    {
      title: text(
        'Определить концептуальные подходы к услугам, которые оказывает местное самоуправление',
        'Жергиликтүү өз алдынча башкаруу көрсөткөн кызматтарга концептуалдык ыкмаларды аныктоо',
        'Define the concept of the services that local self-government provides',
      ),
      actions: [
        {
          title: text(
            'Провести обзор услуг, которые айыл окмоту оказывают без закрепления в законе',
            'Айыл өкмөттөрү мыйзамда бекитилбестен көрсөткөн кызматтарга сереп жүргүзүү',
            'Review the services that village administrations provide without a basis in law',
          ),
          result: text(
            'Аналитическая записка с перечнем услуг',
            'Кызмат көрсөтүүлөрдүн тизмеси менен аналитикалык кат',
            'An analytical note with a list of the services',
          ),
          due: 'IV квартал 2018 года',
          lead: 'lsgAgency',
          co: ['economy'],
          agreed: ['psi'],
          work: 'study',
        },
        {
          title: text(
            'Разработать концептуальное описание административных, гуманитарных услуг и услуг жизнеобеспечения',
            'Административдик, гуманитардык жана жашоо-тиричиликти камсыздоо кызматтарынын концептуалдык сүрөттөмөсүн иштеп чыгуу',
            'Draft a conceptual description of administrative, humanitarian and life-support services',
          ),
          result: text(
            'Проект концепции рассмотрен рабочей группой',
            'Концепциянын долбоору жумушчу топто каралды',
            'A draft concept considered by the working group',
          ),
          due: 'до 1 июля 2019 года',
          lead: 'economy',
          co: ['lsgAgency', 'social', 'construction'],
          agreed: ['psi', 'lsgUnion'],
          work: 'act',
          weight: 2,
        },
        {
          title: text(
            'Провести общественное обсуждение концепции в семи областях',
            'Концепцияны жети облуста коомдук талкуудан өткөрүү',
            'Discuss the concept with the public in the seven oblasts',
          ),
          result: text(
            'Сводная таблица предложений жителей',
            'Тургундардын сунуштарынын жыйынды таблицасы',
            'A summary table of the residents’ proposals',
          ),
          due: 'сентябрь 2019 года',
          lead: 'lsgAgency',
          agreed: ['lsgUnion'],
          support: ['pilots'],
          work: 'outreach',
        },
        {
          title: text(
            'Внести концепцию на рассмотрение Межведомственной комиссии',
            'Концепцияны Ведомстволор аралык комиссиянын кароосуна киргизүү',
            'Submit the concept to the Interagency Commission',
          ),
          result: text(
            'Протокольное решение комиссии',
            'Комиссиянын протоколдук чечими',
            'A decision of the commission in its minutes',
          ),
          due: 'IV квартал 2019 года',
          lead: 'economy',
          co: ['commission'],
          work: 'act',
        },
      ],
    },
    {
      title: text(
        'Разграничить полномочия государства и местного самоуправления по оказанию услуг',
        'Кызмат көрсөтүү боюнча мамлекеттин жана жергиликтүү өз алдынча башкаруунун ыйгарым укуктарын ажыратуу',
        'Divide the powers over services between the state and local self-government',
      ),
      actions: [
        {
          title: text(
            'Составить карту полномочий по 60 видам услуг с указанием источника финансирования',
            'Каржылоо булагын көрсөтүү менен кызматтын 60 түрү боюнча ыйгарым укуктардын картасын түзүү',
            'Map the powers over 60 kinds of services with the source of their funding',
          ),
          result: text('Карта полномочий', 'Ыйгарым укуктардын картасы', 'A map of powers'),
          due: 'I полугодие 2019 года',
          lead: 'lsgAgency',
          co: ['finance', 'economy'],
          work: 'study',
        },
        {
          title: text(
            'Подготовить предложения о делегировании отдельных государственных полномочий вместе со средствами',
            'Айрым мамлекеттик ыйгарым укуктарды каражаттары менен кошо өткөрүп берүү жөнүндө сунуштарды даярдоо',
            'Prepare proposals to delegate certain state powers together with the money',
          ),
          result: text(
            'Перечень полномочий с расчетом затрат',
            'Чыгымдарынын эсеби менен ыйгарым укуктардын тизмеси',
            'A list of powers with their costs',
          ),
          due: '2019 год',
          lead: 'finance',
          co: ['lsgAgency'],
          agreed: ['lsgUnion'],
          work: 'act',
        },
        {
          title: text(
            'Разработать поправки в законодательство о местном самоуправлении в части услуг',
            'Жергиликтүү өз алдынча башкаруу жөнүндө мыйзамдарга кызмат көрсөтүү бөлүгүндө түзөтүүлөрдү иштеп чыгуу',
            'Draft amendments on services to the laws on local self-government',
          ),
          result: text(
            'Проект закона со справкой-обоснованием',
            'Негиздөө-маалымкаты менен мыйзам долбоору',
            'A draft law with its explanatory note',
          ),
          due: 'до 1 октября 2020 года',
          lead: 'lsgAgency',
          co: ['justice', 'economy'],
          work: 'act',
          weight: 3,
        },
        {
          title: text(
            'Согласовать проект закона с министерствами и внести его в установленном порядке',
            'Мыйзам долбоорун министрликтер менен макулдашуу жана белгиленген тартипте киргизүү',
            'Agree the draft law with the ministries and submit it by the established procedure',
          ),
          result: text('Проект внесен', 'Долбоор киргизилди', 'The draft is submitted'),
          due: 'II квартал 2021 года',
          lead: 'lsgAgency',
          co: ['justice', 'finance'],
          work: 'act',
        },
      ],
    },
    {
      title: text(
        'Подготовить методические материалы для айыл окмоту и мэрий',
        'Айыл өкмөттөрү жана мэриялар үчүн методикалык материалдарды даярдоо',
        'Prepare methodical materials for village and town administrations',
      ),
      actions: [
        {
          title: text(
            'Издать пособие по описанию процесса оказания муниципальной услуги',
            'Муниципалдык кызмат көрсөтүү процессин сүрөттөө боюнча колдонмо чыгаруу',
            'Publish a manual on describing the process of a municipal service',
          ),
          result: text(
            'Пособие на двух языках, 600 экземпляров',
            'Эки тилде колдонмо, 600 нуска',
            'A manual in two languages, 600 copies',
          ),
          due: 'III квартал 2019 года',
          lead: 'servicesOffice',
          agreed: ['psi'],
          work: 'outreach',
        },
        {
          title: text(
            'Разработать форму паспорта муниципальной услуги и примеры заполнения',
            'Муниципалдык кызматтын паспортунун формасын жана толтуруу үлгүлөрүн иштеп чыгуу',
            'Design a passport form of a municipal service with examples',
          ),
          due: 'до 1 марта 2020 года',
          lead: 'servicesOffice',
          co: ['lsgAgency'],
          work: 'act',
        },
        {
          title: text(
            'Обновлять ответы на частые вопросы органов МСУ на сайте координатора',
            'Координатордун сайтында ЖӨБ органдарынын көп берилүүчү суроолоруна жоопторду жаңыртып туруу',
            'Keep the answers to frequent questions of local bodies up to date on the coordinator’s site',
          ),
          due: 'ежегодно, до 1 марта',
          lead: 'servicesOffice',
          work: 'outreach',
        },
      ],
    },
    {
      title: text(
        'Организовать исполнение плана во всех ответственных органах',
        'Планды бардык жооптуу органдарда аткарууну уюштуруу',
        'Organise the work on the plan in all responsible bodies',
      ),
      actions: [
        {
          title: text(
            'Утвердить ведомственные планы и назначить ответственных исполнителей',
            'Ведомстволук иш-аракеттер пландарын бекитүү жана жооптуу аткаруучуларды дайындоо',
            'Approve departmental plans and appoint responsible executors',
          ),
          result: text('Приказы 12 органов', '12 органдын буйруктары', 'Orders of 12 bodies'),
          due: 'IV квартал 2018 года',
          lead: 'economy',
          co: ['lsgAgency', 'social', 'itCommittee'],
          work: 'act',
        },
        {
          title: text(
            'Представлять координатору информацию об исполнении мер',
            'Чаралардын аткарылышы жөнүндө маалыматты координаторго берип туруу',
            'Report to the coordinator on how the measures are carried out',
          ),
          result: text('Сводная информация за квартал', 'Квартал үчүн жыйынды маалымат', 'A summary for the quarter'),
          due: 'ежеквартально, до 15 числа месяца, следующего за отчетным кварталом',
          lead: 'lsgAgency',
          co: ['servicesOffice'],
          work: 'outreach',
        },
        {
          title: text(
            'Проводить заседания рабочей группы по ходу исполнения плана',
            'Пландын аткарылышынын жүрүшү боюнча жумушчу топтун отурумдарын өткөрүү',
            'Hold meetings of the working group on the progress of the plan',
          ),
          due: 'один раз в полугодие',
          lead: 'economy',
          co: ['commission'],
          agreed: ['psi'],
          work: 'outreach',
        },
        {
          title: text(
            'Подготовить предложения о следующем среднесрочном плане с учетом оценки',
            'Баалоону эске алуу менен кийинки орто мөөнөттүү план боюнча сунуштарды даярдоо',
            'Prepare proposals for the next medium-term plan in the light of the evaluation',
          ),
          result: text('Проект нового плана', 'Жаңы пландын долбоору', 'A draft of the next plan'),
          due: 'IV квартал 2023 года',
          lead: 'economy',
          co: ['lsgAgency'],
          agreed: ['psi', 'lsgUnion'],
          work: 'act',
          weight: 2,
        },
      ],
    },
  ],
};
