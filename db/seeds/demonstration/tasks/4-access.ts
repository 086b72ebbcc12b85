import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';
import { accessOnline } from './4-access-online.ts';

export const access: PlanTask = {
  title: text(
    'Приблизить услуги к жителям: единое окно, электронные формы и выездное обслуживание',
    'Кызматтарды тургундарга жакындатуу: бирдиктүү терезе, электрондук формалар жана көчмө тейлөө',
    'Bring services closer to residents: one-stop windows, electronic forms and mobile service',
  ),
  serviceType: 'administrative',
  measures: [
    {
      title: text(
        'Открыть единые окна в городах республиканского и областного значения',
        'Республикалык жана облустук маанидеги шаарларда бирдиктүү терезелерди ачуу',
        'Open one-stop windows in towns of national and oblast significance',
      ),
      actions: [
        {
          title: text(
            'Разработать типовое положение о едином окне мэрии',
            'Мэриянын бирдиктүү терезеси жөнүндө типтүү жобону иштеп чыгуу',
            'Draft a model statute of a one-stop window in a town administration',
          ),
          result: text('Типовое положение', 'Типтүү жобо', 'A model statute'),
          due: 'до 1 июля 2019 года',
          lead: 'servicesOffice',
          co: ['bishkek'],
          work: 'act',
        },
        {
          title: text(
            'Открыть единое окно мэрии города Бишкек в двух районах',
            'Бишкек шаарынын мэриясынын бирдиктүү терезесин эки районунда ачуу',
            'Open the one-stop window of Bishkek in two of its districts',
          ),
          result: text('Два действующих окна', 'Иштеп жаткан эки терезе', 'Two windows at work'),
          due: 'I квартал 2020 года',
          lead: 'bishkek',
          co: ['serviceCentres'],
          work: 'building',
          weight: 2,
        },
        {
          title: text(
            'Открыть единые окна в Караколе, Нарыне и Таласе',
            'Караколдо, Нарында жана Таласта бирдиктүү терезелерди ачуу',
            'Open one-stop windows in Karakol, Naryn and Talas',
          ),
          due: '2020–2021 годы',
          lead: 'lsgAgency',
          co: ['serviceCentres'],
          agreed: ['lsgUnion'],
          work: 'building',
          weight: 2,
        },
      ],
    },
    {
      title: text(
        'Оказывать муниципальные услуги через центры обслуживания населения',
        'Муниципалдык кызматтарды калкты тейлөө борборлору аркылуу көрсөтүү',
        'Provide municipal services through the public service centres',
      ),
      actions: [
        {
          title: text(
            'Определить муниципальные услуги, которые могут приниматься в центрах обслуживания населения',
            'Калкты тейлөө борборлорунда кабыл алынышы мүмкүн болгон муниципалдык кызматтарды аныктоо',
            'Choose the municipal services that the public service centres can accept',
          ),
          result: text('Согласованный перечень', 'Макулдашылган тизме', 'An agreed list'),
          due: 'IV квартал 2019 года',
          lead: 'serviceCentres',
          co: ['lsgAgency', 'registration'],
          work: 'study',
        },
        {
          title: text(
            'Заключить соглашения с 20 муниципалитетами о приеме заявлений',
            '20 муниципалитет менен арыздарды кабыл алуу жөнүндө макулдашууларды түзүү',
            'Conclude agreements with 20 municipalities on receiving applications',
          ),
          result: text('20 соглашений', '20 макулдашуу', '20 agreements'),
          due: 'II квартал 2021 года',
          lead: 'serviceCentres',
          agreed: ['lsgUnion'],
          work: 'act',
        },
        {
          title: text(
            'Начать прием заявлений на пять муниципальных услуг во всех центрах',
            'Бардык борборлордо беш муниципалдык кызматка арыздарды кабыл алууну баштоо',
            'Start receiving applications for five municipal services in every centre',
          ),
          due: '2022 год',
          lead: 'serviceCentres',
          co: ['registration'],
          work: 'system',
        },
      ],
    },
    {
      title: text(
        'Создать точки доступа к услугам в отдаленных селах',
        'Алыскы айылдарда кызматтарга жеткиликтүүлүк түйүндөрүн түзүү',
        'Create access points to services in remote villages',
      ),
      actions: [
        {
          title: text(
            'Выбрать 40 отдаленных сел по времени пути до ближайшего центра',
            'Эң жакын борборго чейинки жолдун убактысы боюнча 40 алыскы айылды тандоо',
            'Choose 40 remote villages by travel time to the nearest centre',
          ),
          due: 'III квартал 2019 года',
          lead: 'lsgAgency',
          co: ['statistics'],
          work: 'study',
        },
        {
          title: text(
            'Оборудовать точки доступа в зданиях айыл окмоту и библиотек',
            'Айыл өкмөттөрүнүн жана китепканалардын имараттарында жеткиликтүүлүк түйүндөрүн жабдуу',
            'Equip access points in village administrations and libraries',
          ),
          result: text('40 оборудованных точек', 'Жабдылган 40 түйүн', '40 equipped access points'),
          due: '2020–2021 годы',
          lead: 'lsgAgency',
          co: ['itCommittee'],
          support: ['psi', 'pilots'],
          work: 'building',
        },
        {
          title: text(
            'Обучить помощников, которые помогают жителям подать заявление',
            'Тургундарга арыз берүүгө жардам берген жардамчыларды окутуу',
            'Train assistants who help residents to apply',
          ),
          due: 'I полугодие 2022 года',
          lead: 'serviceCentres',
          support: ['psi'],
          work: 'training',
        },
      ],
    },
    {
      title: text(
        'Организовать выездное обслуживание жителей',
        'Тургундарды көчмө тейлөөнү уюштуруу',
        'Organise mobile service for residents',
      ),
      actions: [
        {
          title: text(
            'Составлять график выездов мобильных групп в высокогорные аймаки',
            'Бийик тоолуу аймактарга мобилдик топтордун чыгуу графигин түзүү',
            'Draw up the schedule of mobile teams for high-mountain municipalities',
          ),
          due: 'ежегодно, до 1 марта',
          lead: 'serviceCentres',
          co: ['lsgAgency'],
          work: 'outreach',
        },
        {
          title: text(
            'Приобрести четыре оборудованных автомобиля для мобильных групп',
            'Мобилдик топтор үчүн жабдылган төрт автоунаа сатып алуу',
            'Buy four equipped vehicles for the mobile teams',
          ),
          result: text(
            'Четыре автомобиля переданы областям',
            'Төрт автоунаа облустарга берилди',
            'Four vehicles handed over to the oblasts',
          ),
          due: 'IV квартал 2020 года',
          lead: 'serviceCentres',
          co: ['finance'],
          work: 'building',
        },
        {
          title: text(
            'Оценить, сколько времени и денег сберегают жителям выезды',
            'Көчмө тейлөө тургундардын канча убактысын жана акчасын үнөмдөгөнүн баалоо',
            'Estimate how much time and money the visits save residents',
          ),
          due: 'III квартал 2023 года',
          lead: 'statistics',
          co: ['serviceCentres'],
          work: 'study',
        },
      ],
    },
    {
      title: text(
        'Сделать здания и порядок приема удобными для людей с инвалидностью',
        'Имараттарды жана кабыл алуу тартибин ден соолугунун мүмкүнчүлүгү чектелген адамдар үчүн ыңгайлуу кылуу',
        'Make buildings and reception suitable for persons with disabilities',
      ),
      actions: [
        {
          title: text(
            'Обследовать доступность 120 зданий органов местного самоуправления',
            'Жергиликтүү өз алдынча башкаруу органдарынын 120 имаратынын жеткиликтүүлүгүн изилдөө',
            'Survey the accessibility of 120 buildings of local bodies',
          ),
          result: text('Паспорта доступности', 'Жеткиликтүүлүк паспорттору', 'Accessibility passports'),
          due: 'II квартал 2020 года',
          lead: 'construction',
          co: ['social'],
          work: 'study',
        },
        {
          title: text(
            'Установить пандусы и кнопки вызова в 60 зданиях',
            '60 имаратка пандустарды жана чакыруу баскычтарын орнотуу',
            'Install ramps and call buttons in 60 buildings',
          ),
          due: '2021–2023 годы',
          lead: 'construction',
          support: ['pilots'],
          work: 'building',
        },
        {
          title: text(
            'Обучить сотрудников приемных общению с людьми с нарушением слуха и зрения',
            'Кабылдама кызматкерлерин угуусу жана көрүүсү начар адамдар менен баарлашууга окутуу',
            'Train reception staff to serve people with impaired hearing and sight',
          ),
          due: 'IV квартал 2021 года',
          lead: 'social',
          agreed: ['lsgUnion'],
          work: 'training',
        },
      ],
    },
    ...accessOnline,
  ],
};
