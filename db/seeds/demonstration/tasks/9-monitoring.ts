import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const monitoring: PlanTask = {
  title: text(
    'Наладить мониторинг и учет мнения жителей о качестве услуг',
    'Кызматтардын сапатына мониторинг жүргүзүүнү жана тургундардын пикирин эсепке алууну жолго салуу',
    'Establish monitoring and take account of what residents think of the services',
  ),
  serviceType: null,
  measures: [
    {
      title: text(
        'Измерять удовлетворенность жителей услугами',
        'Тургундардын кызматтарга канааттануусун өлчөө',
        'Measure residents’ satisfaction with services',
      ),
      actions: [
        {
          title: text(
            'Разработать анкету и выборку опроса жителей',
            'Тургундарды сурамжылоонун анкетасын жана тандоосун иштеп чыгуу',
            'Design the questionnaire and the sample of a survey of residents',
          ),
          due: 'II квартал 2019 года',
          lead: 'statistics',
          co: ['economy'],
          agreed: ['psi'],
          work: 'study',
        },
        {
          title: text(
            'Провести базовый опрос 6 000 домохозяйств',
            '6 000 үй чарбасын базалык сурамжылоодон өткөрүү',
            'Carry out a baseline survey of 6,000 households',
          ),
          result: text('Базовые значения по областям', 'Облустар боюнча базалык маанилер', 'Baseline values by oblast'),
          due: 'IV квартал 2019 года',
          lead: 'statistics',
          support: ['psi'],
          work: 'study',
          weight: 2,
        },
        {
          title: text(
            'Провести повторный опрос и сравнить с базовыми значениями',
            'Кайталап сурамжылоо өткөрүү жана базалык маанилер менен салыштыруу',
            'Repeat the survey and compare with the baseline',
          ),
          result: text(
            'Отчет с изменениями по видам услуг',
            'Кызматтын түрлөрү боюнча өзгөрүүлөрү менен отчет',
            'A report of changes by kind of service',
          ),
          due: 'III квартал 2022 года',
          lead: 'statistics',
          co: ['economy'],
          work: 'study',
          weight: 2,
        },
      ],
    },
    {
      title: text(
        'Дать жителям каналы обратной связи',
        'Тургундарга кайтарым байланыш каналдарын берүү',
        'Give residents channels of feedback',
      ),
      actions: [
        {
          title: text(
            'Ввести карточки оценки услуг в 14 пилотных айылных аймаках',
            '14 пилоттук айыл аймагында кызматтарды баалоо карточкаларын киргизүү',
            'Introduce service score cards in 14 pilot rural municipalities',
          ),
          due: 'I полугодие 2020 года',
          lead: 'pilots',
          support: ['psi'],
          work: 'outreach',
        },
        {
          title: text(
            'Создать страницу «Сообщить о проблеме» на портале',
            'Порталда «Көйгөй жөнүндө кабарлоо» барагын түзүү',
            'Create a “Report a problem” page on the portal',
          ),
          due: 'IV квартал 2021 года',
          lead: 'itCommittee',
          co: ['servicesOffice'],
          work: 'system',
        },
        {
          title: text(
            'Публиковать ответы на обращения и сроки их рассмотрения',
            'Кайрылууларга жоопторду жана аларды кароо мөөнөттөрүн жарыялоо',
            'Publish the answers to appeals and how long they took',
          ),
          due: 'ежегодно, до 1 марта',
          lead: 'lsgAgency',
          co: ['servicesOffice'],
          work: 'outreach',
        },
        {
          title: text(
            'Обучить группы мониторинга из числа жителей',
            'Тургундардан турган мониторинг топторун окутуу',
            'Train monitoring groups of residents',
          ),
          result: text('45 групп', '45 топ', '45 groups'),
          due: '2020–2021 годы',
          lead: 'lsgAgency',
          agreed: ['lsgUnion'],
          support: ['psi'],
          work: 'training',
        },
      ],
    },
    {
      title: text(
        'Оценивать исполнение плана и публиковать результаты',
        'Пландын аткарылышын баалоо жана жыйынтыктарын жарыялоо',
        'Evaluate how the plan is carried out and publish the results',
      ),
      actions: [
        {
          title: text(
            'Разработать показатели исполнения и формы отчетности',
            'Аткаруу көрсөткүчтөрүн жана отчеттуулук формаларын иштеп чыгуу',
            'Design the indicators of execution and the report forms',
          ),
          result: text(
            'Перечень показателей и форма отчета',
            'Көрсөткүчтөрдүн тизмеси жана отчеттун формасы',
            'A list of indicators and a report form',
          ),
          due: 'IV квартал 2018 года',
          lead: 'economy',
          agreed: ['psi'],
          work: 'act',
        },
        {
          title: text(
            'Провести среднесрочную оценку плана',
            'Пландын орто мөөнөттүү баалоосун өткөрүү',
            'Carry out a mid-term evaluation of the plan',
          ),
          result: text('Отчет об оценке', 'Баалоо жөнүндө отчет', 'An evaluation report'),
          due: 'I квартал 2021 года',
          lead: 'economy',
          co: ['lsgAgency'],
          agreed: ['psi'],
          work: 'study',
          weight: 2,
        },
        {
          title: text(
            'Представлять Межведомственной комиссии годовой отчет об исполнении',
            'Ведомстволор аралык комиссияга аткаруу жөнүндө жылдык отчетту берүү',
            'Present the yearly progress report to the Interagency Commission',
          ),
          due: 'ежегодно, до 1 февраля',
          lead: 'economy',
          co: ['servicesOffice'],
          work: 'outreach',
        },
        {
          title: text(
            'Подготовить итоговый отчет и обсудить его с жителями',
            'Жыйынтыктоочу отчетту даярдоо жана аны тургундар менен талкуулоо',
            'Prepare the final report and discuss it with residents',
          ),
          due: 'до 15 декабря 2023 года',
          lead: 'economy',
          co: ['lsgAgency', 'statistics'],
          agreed: ['lsgUnion', 'psi'],
          work: 'outreach',
        },
      ],
    },
  ],
};
