import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const lifeSupport: PlanTask = {
  title: text(
    'Повысить надежность услуг жизнеобеспечения: вода, отходы, благоустройство',
    'Жашоо-тиричиликти камсыздоо кызматтарынын ишенимдүүлүгүн жогорулатуу: суу, калдыктар, көрктөндүрүү',
    'Make life-support services more reliable: water, waste, public spaces',
  ),
  serviceType: 'life_support',
  measures: [
    {
      title: text(
        'Улучшить управление сельским водоснабжением',
        'Айылдык суу менен камсыздоону башкарууну жакшыртуу',
        'Improve the management of rural water supply',
      ),
      actions: [
        {
          title: text(
            'Провести инвентаризацию сельских водопроводов и их владельцев',
            'Айылдык суу түтүктөрүн жана алардын ээлерин инвентаризациялоо',
            'Take inventory of rural water pipelines and their owners',
          ),
          result: text('База данных водопроводов', 'Суу түтүктөрүнүн маалымат базасы', 'A database of pipelines'),
          due: 'I полугодие 2019 года',
          lead: 'water',
          co: ['lsgAgency'],
          work: 'study',
          weight: 2,
        },
        {
          title: text(
            'Передать водопроводы на баланс муниципальных предприятий',
            'Суу түтүктөрүн муниципалдык ишканалардын балансына өткөрүү',
            'Transfer the pipelines to the books of municipal enterprises',
          ),
          due: '2020–2021 годы',
          lead: 'water',
          co: ['lsgAgency', 'pilots'],
          work: 'act',
        },
        {
          title: text(
            'Разработать стандарт услуги питьевого водоснабжения для сел',
            'Айылдар үчүн ичүүчү суу менен камсыздоо кызматынын стандартын иштеп чыгуу',
            'Draft a standard of drinking-water supply for villages',
          ),
          result: text(
            'Стандарт с показателями качества',
            'Сапат көрсөткүчтөрү менен стандарт',
            'A standard with quality indicators',
          ),
          due: 'IV квартал 2019 года',
          lead: 'water',
          co: ['health'],
          agreed: ['psi'],
          work: 'act',
        },
        {
          title: text(
            'Установить приборы учета воды в 25 пилотных селах',
            '25 пилоттук айылда суу эсептегич приборлорду орнотуу',
            'Install water meters in 25 pilot villages',
          ),
          due: '2021–2022 годы',
          lead: 'water',
          support: ['pilots', 'psi'],
          work: 'building',
          weight: 2,
        },
      ],
    },
    {
      title: text(
        'Контролировать качество питьевой воды',
        'Ичүүчү суунун сапатын көзөмөлдөө',
        'Control the quality of drinking water',
      ),
      actions: [
        {
          title: text(
            'Оснастить районные лаборатории наборами для быстрой проверки воды',
            'Райондук лабораторияларды сууну тез текшерүүчү топтомдор менен жабдуу',
            'Equip district laboratories with kits for quick water tests',
          ),
          due: 'III квартал 2020 года',
          lead: 'health',
          co: ['water'],
          work: 'building',
        },
        {
          title: text(
            'Проверять воду в сельских водопроводах и сообщать результаты айыл окмоту',
            'Айылдык суу түтүктөрүндөгү сууну текшерүү жана жыйынтыктарды айыл өкмөттөрүнө билдирүү',
            'Test water in rural pipelines and report the results to village administrations',
          ),
          due: 'ежеквартально, до 15 числа месяца, следующего за отчетным кварталом',
          lead: 'health',
          co: ['water'],
          work: 'study',
        },
        {
          title: text(
            'Публиковать сведения о качестве воды по селам на открытой карте',
            'Айылдар боюнча суунун сапаты жөнүндө маалыматтарды ачык картада жарыялоо',
            'Publish data on water quality by village on an open map',
          ),
          result: text('Открытая карта', 'Ачык карта', 'An open map'),
          due: 'IV квартал 2021 года',
          lead: 'health',
          co: ['itCommittee', 'water'],
          work: 'system',
        },
      ],
    },
    {
      title: text(
        'Наладить сбор и вывоз твердых бытовых отходов',
        'Катуу тиричилик калдыктарын чогултууну жана чыгарууну жолго салуу',
        'Put the collection and removal of solid household waste in order',
      ),
      actions: [
        {
          title: text(
            'Составить перечень стихийных свалок и сроков их закрытия',
            'Стихиялуу таштанды жайлардын жана аларды жабуу мөөнөттөрүнүн тизмесин түзүү',
            'List the unauthorised dumps and the dates of their closure',
          ),
          result: text('Перечень по каждому району', 'Ар бир район боюнча тизме', 'A list for every district'),
          due: 'до 1 октября 2019 года',
          lead: 'ecoInspectorate',
          co: ['lsgAgency'],
          work: 'study',
        },
        {
          title: text(
            'Разработать типовую схему вывоза отходов для айылного аймака',
            'Айыл аймагы үчүн калдыктарды чыгаруунун типтүү схемасын иштеп чыгуу',
            'Design a model scheme of waste removal for a rural municipality',
          ),
          due: 'II квартал 2020 года',
          lead: 'construction',
          co: ['ecoInspectorate'],
          agreed: ['psi'],
          work: 'act',
        },
        {
          title: text(
            'Создать межмуниципальные предприятия по вывозу отходов в трех районах',
            'Үч райондо калдыктарды чыгаруу боюнча муниципалитеттер аралык ишканаларды түзүү',
            'Create inter-municipal enterprises for waste removal in three districts',
          ),
          result: text('Три действующих предприятия', 'Иштеп жаткан үч ишкана', 'Three enterprises at work'),
          due: '2021–2023 годы',
          lead: 'lsgAgency',
          co: ['construction'],
          agreed: ['lsgUnion'],
          work: 'building',
          weight: 2,
        },
        {
          title: text(
            'Проверять исполнение графиков вывоза отходов в городах',
            'Шаарларда калдыктарды чыгаруу графиктеринин аткарылышын текшерүү',
            'Check that towns keep their schedules of waste removal',
          ),
          due: 'ежеквартально',
          lead: 'ecoInspectorate',
          work: 'study',
        },
      ],
    },
    {
      title: text(
        'Улучшить освещение, дороги и общественные места сел',
        'Айылдардын жарыктандырылышын, жолдорун жана коомдук жайларын жакшыртуу',
        'Improve the lighting, roads and public places of villages',
      ),
      actions: [
        {
          title: text(
            'Разработать стандарт содержания внутренних дорог и уличного освещения',
            'Ички жолдорду жана көчө жарыктарын күтүү стандартын иштеп чыгуу',
            'Draft a standard of upkeep for local roads and street lights',
          ),
          due: '2020 год',
          lead: 'construction',
          work: 'act',
        },
        {
          title: text(
            'Установить энергосберегающее освещение в 50 селах',
            '50 айылда энергияны үнөмдөөчү жарык орнотуу',
            'Install energy-saving lights in 50 villages',
          ),
          result: text('Освещение в 50 селах', '50 айылда жарык', 'Lights in 50 villages'),
          due: 'IV квартал 2022 года',
          lead: 'construction',
          support: ['pilots'],
          work: 'building',
        },
        {
          title: text(
            'Собрать предложения жителей о ремонте дорог через сельские сходы',
            'Айылдык жыйындар аркылуу жолдорду оңдоо боюнча тургундардын сунуштарын чогултуу',
            'Collect residents’ proposals on road repair at village gatherings',
          ),
          due: 'ежегодно, до 1 мая',
          lead: 'pilots',
          agreed: ['lsgUnion'],
          work: 'outreach',
        },
        {
          title: text(
            'Провести санитарную обработку общественных мест и пунктов приема',
            'Коомдук жайларды жана кабыл алуу пункттарын санитардык тазалоодон өткөрүү',
            'Sanitise public places and reception points',
          ),
          due: '2020-жылдын 1-июлунан 1-декабрына чейин',
          lead: 'pilots',
          co: ['health'],
          work: 'building',
          since: 2,
        },
      ],
    },
  ],
};
