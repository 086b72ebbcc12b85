import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const standards: PlanTask = {
  title: text(
    'Ввести понятные стандарты и административные регламенты муниципальных услуг',
    'Муниципалдык кызмат көрсөтүүлөрдүн түшүнүктүү стандарттарын жана административдик регламенттерин киргизүү',
    'Introduce clear standards and administrative regulations for municipal services',
  ),
  serviceType: 'administrative',
  measures: [
    {
      title: text(
        'Пересмотреть типовой стандарт муниципальной услуги',
        'Муниципалдык кызматтын типтүү стандартын кайра кароо',
        'Revise the model standard of a municipal service',
      ),
      actions: [
        {
          title: text(
            'Сравнить действующие стандарты 13 услуг и выявить лишние документы',
            '13 кызматтын колдонуудагы стандарттарын салыштыруу жана ашыкча документтерди аныктоо',
            'Compare the present standards of 13 services and find needless documents',
          ),
          result: text(
            'Перечень документов, подлежащих отмене',
            'Жокко чыгарылуучу документтердин тизмеси',
            'A list of documents to be abolished',
          ),
          due: 'II квартал 2019 года',
          lead: 'servicesOffice',
          co: ['lsgAgency'],
          work: 'study',
        },
        {
          title: text(
            'Разработать типовой стандарт с предельным временем ожидания и порядком жалобы',
            'Күтүүнүн чектүү убактысы жана даттануу тартиби менен типтүү стандартты иштеп чыгуу',
            'Draft a model standard with a maximum waiting time and a way to complain',
          ),
          result: text('Проект типового стандарта', 'Типтүү стандарттын долбоору', 'A draft model standard'),
          due: 'до 1 декабря 2019 года',
          lead: 'economy',
          co: ['justice'],
          work: 'act',
        },
        {
          title: text(
            'Утвердить типовой стандарт и довести его до органов местного самоуправления',
            'Типтүү стандартты бекитүү жана аны жергиликтүү өз алдынча башкаруу органдарына жеткирүү',
            'Approve the model standard and send it to the bodies of local self-government',
          ),
          result: text('Стандарт утвержден', 'Стандарт бекитилди', 'The standard is approved'),
          due: 'II квартал 2020 года',
          lead: 'economy',
          co: ['lsgAgency'],
          work: 'act',
        },
      ],
    },
    {
      title: text(
        'Утвердить административные регламенты самых частых услуг',
        'Эң көп көрсөтүлүүчү кызматтардын административдик регламенттерин бекитүү',
        'Approve administrative regulations for the most frequent services',
      ),
      actions: [
        {
          title: text(
            'Разработать регламент выдачи справок о составе семьи и месте жительства',
            'Үй-бүлөнүн курамы жана жашаган жери жөнүндө маалымкаттарды берүү регламентин иштеп чыгуу',
            'Draft a regulation on certificates of family composition and residence',
          ),
          due: 'I полугодие 2020 года',
          lead: 'registration',
          co: ['lsgAgency'],
          work: 'act',
        },
        {
          title: text(
            'Разработать регламент предоставления муниципальной земли в аренду',
            'Муниципалдык жерди ижарага берүү регламентин иштеп чыгуу',
            'Draft a regulation on leasing municipal land',
          ),
          due: 'IV квартал 2020 года',
          lead: 'lsgAgency',
          co: ['justice', 'economy'],
          work: 'act',
        },
        {
          title: text(
            'Разработать регламент присвоения адресов в новостройках',
            'Жаңы конуштарда дарек ыйгаруу регламентин иштеп чыгуу',
            'Draft a regulation on assigning addresses in new settlements',
          ),
          due: '2021 год',
          lead: 'registration',
          co: ['bishkek', 'construction'],
          work: 'act',
        },
        {
          title: text(
            'Опубликовать регламенты в формате одной страницы для заявителя',
            'Регламенттерди арыз берүүчү үчүн бир барак форматында жарыялоо',
            'Publish the regulations as a one-page sheet for the applicant',
          ),
          result: text('Памятки по 20 услугам', '20 кызмат боюнча эскертмелер', 'Sheets for 20 services'),
          due: 'I полугодие 2022 года',
          lead: 'servicesOffice',
          agreed: ['psi'],
          work: 'outreach',
        },
      ],
    },
    {
      title: text(
        'Внедрить стандарты в муниципалитетах',
        'Стандарттарды муниципалитеттерде киргизүү',
        'Bring the standards into use in the municipalities',
      ),
      actions: [
        {
          title: text(
            'Внедрить стандарты в 14 пилотных айылных аймаках',
            'Стандарттарды 14 пилоттук айыл аймагында киргизүү',
            'Introduce the standards in 14 pilot rural municipalities',
          ),
          result: text('14 решений айылных кенешей', 'Айылдык кеңештердин 14 чечими', '14 decisions of village councils'),
          due: 'IV квартал 2020 года',
          lead: 'pilots',
          co: ['lsgAgency'],
          agreed: ['psi'],
          work: 'training',
          weight: 2,
        },
        {
          title: text(
            'Провести обучение 300 служащих работе по новому стандарту',
            '300 кызматчыны жаңы стандарт боюнча иштөөгө окутуу',
            'Train 300 employees to work by the new standard',
          ),
          result: text('300 обученных служащих', 'Окутулган 300 кызматчы', '300 trained employees'),
          due: '2020–2022 годы',
          lead: 'lsgAgency',
          support: ['psi'],
          work: 'training',
        },
        {
          title: text(
            'Распространить стандарты на все районы Иссык-Кульской области',
            'Стандарттарды Ысык-Көл облусунун бардык райондоруна жайылтуу',
            'Extend the standards to all districts of Issyk-Kul oblast',
          ),
          due: 'III квартал 2022 года',
          lead: 'lsgAgency',
          agreed: ['lsgUnion'],
          support: ['pilots'],
          work: 'training',
        },
        {
          title: text(
            'Разместить стандарты на информационных стендах в зданиях айыл окмоту',
            'Стандарттарды айыл өкмөттөрүнүн имараттарындагы маалымат такталарына жайгаштыруу',
            'Display the standards on notice boards in village administrations',
          ),
          due: '2022-жылдын сентябры',
          lead: 'pilots',
          support: ['lsgAgency'],
          work: 'outreach',
        },
      ],
    },
    {
      title: text('Проверять соблюдение стандартов', 'Стандарттардын сакталышын текшерүү', 'Check that the standards are kept'),
      actions: [
        {
          title: text(
            'Разработать методику проверки «тайный заявитель»',
            '«Жашыруун арыз берүүчү» текшерүү методикасын иштеп чыгуу',
            'Draft a “mystery applicant” method of checking',
          ),
          due: 'до 1 июля 2021 года',
          lead: 'economy',
          agreed: ['psi'],
          work: 'study',
        },
        {
          title: text(
            'Проводить выборочные проверки качества в городах и айылных аймаках',
            'Шаарларда жана айыл аймактарында сапатты тандап текшерүүлөрдү өткөрүү',
            'Check quality on a sample of towns and rural municipalities',
          ),
          due: 'ежегодно, до 1 декабря',
          lead: 'economy',
          co: ['lsgAgency'],
          work: 'study',
        },
        {
          title: text(
            'Обобщить жалобы на услуги и предложить упрощение трех самых сложных',
            'Кызматтарга даттанууларды жалпылоо жана эң татаал үч кызматты жөнөкөйлөтүүнү сунуштоо',
            'Summarise complaints about services and propose how to simplify the three hardest',
          ),
          result: text('Предложения комиссии', 'Комиссияга сунуштар', 'Proposals to the commission'),
          due: 'II квартал 2023 года',
          lead: 'servicesOffice',
          co: ['lsgAgency'],
          work: 'study',
        },
      ],
    },
  ],
};
