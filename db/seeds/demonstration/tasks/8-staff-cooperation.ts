import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const staffAndCooperation: PlanTask = {
  title: text(
    'Подготовить муниципальных служащих и развить межмуниципальное сотрудничество',
    'Муниципалдык кызматчыларды даярдоо жана муниципалитеттер аралык кызматташтыкты өнүктүрүү',
    'Train municipal employees and develop inter-municipal cooperation',
  ),
  serviceType: null,
  measures: [
    {
      title: text(
        'Создать постоянную систему обучения муниципальных служащих',
        'Муниципалдык кызматчыларды окутуунун туруктуу системасын түзүү',
        'Create a standing system of training for municipal employees',
      ),
      actions: [
        {
          title: text(
            'Оценить потребности служащих айыл окмоту в обучении',
            'Айыл өкмөттөрүнүн кызматчыларынын окууга болгон муктаждыктарын баалоо',
            'Assess the training needs of village employees',
          ),
          result: text(
            'Отчет по итогам опроса 500 служащих',
            '500 кызматчынын сурамжылоосунун жыйынтыгы боюнча отчет',
            'A report on a survey of 500 employees',
          ),
          due: 'I квартал 2019 года',
          lead: 'lsgAgency',
          agreed: ['psi'],
          work: 'study',
        },
        {
          title: text(
            'Разработать учебный курс «Управление местными услугами»',
            '«Жергиликтүү кызматтарды башкаруу» окуу курсун иштеп чыгуу',
            'Develop a course “Managing local services”',
          ),
          result: text('Курс на 36 часов', '36 сааттык курс', 'A course of 36 hours'),
          due: 'III квартал 2019 года',
          lead: 'lsgAgency',
          agreed: ['psi', 'lsgUnion'],
          work: 'study',
        },
        {
          title: text(
            'Обучить по курсу глав айыл окмоту и специалистов по услугам',
            'Курс боюнча айыл өкмөттөрүнүн башчыларын жана кызмат көрсөтүү боюнча адистерди окутуу',
            'Train heads of village administrations and service specialists by the course',
          ),
          result: text('Не менее 900 участников', '900дөн кем эмес катышуучу', 'At least 900 participants'),
          due: '2019–2021 годы',
          lead: 'lsgAgency',
          support: ['psi'],
          work: 'training',
          weight: 2,
        },
        {
          title: text(
            'Перевести курс в дистанционный формат',
            'Курсту аралыктан окутуу форматына өткөрүү',
            'Turn the course into distance learning',
          ),
          due: 'II квартал 2021 года',
          lead: 'lsgAgency',
          co: ['itCommittee'],
          support: ['psi'],
          work: 'system',
        },
        {
          title: text(
            'Провести аттестацию специалистов по услугам',
            'Кызмат көрсөтүү боюнча адистердин аттестациясын өткөрүү',
            'Certify the service specialists',
          ),
          due: 'III квартал 2023 года',
          lead: 'lsgAgency',
          work: 'training',
        },
      ],
    },
    {
      title: text(
        'Поддержать межмуниципальное сотрудничество',
        'Муниципалитеттер аралык кызматташтыкты колдоо',
        'Support inter-municipal cooperation',
      ),
      actions: [
        {
          title: text(
            'Подготовить типовое соглашение о совместном оказании услуг',
            'Кызматтарды биргелешип көрсөтүү жөнүндө типтүү макулдашууну даярдоо',
            'Prepare a model agreement on providing services together',
          ),
          result: text('Типовое соглашение', 'Типтүү макулдашуу', 'A model agreement'),
          due: 'IV квартал 2019 года',
          lead: 'lsgAgency',
          co: ['justice'],
          work: 'act',
        },
        {
          title: text(
            'Сопровождать шесть соглашений соседних айылных аймаков',
            'Кошуна айыл аймактарынын алты макулдашуусун коштоо',
            'Accompany six agreements of neighbouring municipalities',
          ),
          due: '2020–2022 годы',
          lead: 'lsgAgency',
          agreed: ['lsgUnion', 'psi'],
          support: ['pilots'],
          work: 'outreach',
        },
        {
          title: text(
            'Внести поправки о совместных предприятиях муниципалитетов',
            'Муниципалитеттердин биргелешкен ишканалары жөнүндө түзөтүүлөрдү киргизүү',
            'Submit amendments on joint enterprises of municipalities',
          ),
          due: 'до 1 октября 2021 года',
          lead: 'economy',
          co: ['justice', 'lsgAgency'],
          work: 'act',
        },
        {
          title: text(
            'Проводить обмен лучшей практикой между областями',
            'Облустар ортосунда алдыңкы тажрыйба алмашууну өткөрүү',
            'Hold exchanges of best practice between oblasts',
          ),
          due: 'один раз в полугодие',
          lead: 'lsgAgency',
          agreed: ['lsgUnion', 'psi'],
          work: 'outreach',
        },
      ],
    },
    {
      title: text(
        'Закрепить ответственность за услуги в органах местного самоуправления',
        'Жергиликтүү өз алдынча башкаруу органдарында кызматтарга жоопкерчиликти бекемдөө',
        'Fix responsibility for services inside the local bodies',
      ),
      actions: [
        {
          title: text(
            'Разработать должностную инструкцию специалиста по услугам',
            'Кызмат көрсөтүү боюнча адистин кызматтык нускамасын иштеп чыгуу',
            'Draft the job description of a service specialist',
          ),
          due: 'II квартал 2019 года',
          lead: 'lsgAgency',
          work: 'act',
        },
        {
          title: text(
            'Ввести должность специалиста по услугам в 100 айыл окмоту',
            '100 айыл өкмөтүнө кызмат көрсөтүү боюнча адистин кызмат ордун киргизүү',
            'Introduce the post of a service specialist in 100 village administrations',
          ),
          result: text('100 назначений', '100 дайындоо', '100 appointments'),
          due: '2021-жыл',
          lead: 'lsgAgency',
          co: ['economy'],
          support: ['pilots'],
          work: 'act',
        },
        {
          title: text(
            'Включить показатели услуг в ежегодную оценку айыл окмоту',
            'Кызмат көрсөткүчтөрүн айыл өкмөттөрүн жыл сайын баалоого киргизүү',
            'Include service indicators in the yearly assessment of village administrations',
          ),
          due: 'IV квартал 2022 года',
          lead: 'lsgAgency',
          co: ['economy', 'statistics'],
          work: 'act',
        },
        {
          title: text(
            'Подготовить памятку о безопасной работе приемных во время пандемии',
            'Пандемия учурунда кабылдамалардын коопсуз иштеши жөнүндө эскертме даярдоо',
            'Prepare a sheet on the safe work of reception rooms in the pandemic',
          ),
          due: 'июль–сентябрь 2020 года',
          lead: 'lsgAgency',
          co: ['health'],
          work: 'outreach',
          since: 2,
        },
      ],
    },
  ],
};
