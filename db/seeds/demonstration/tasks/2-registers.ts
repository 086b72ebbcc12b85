import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const registers: PlanTask = {
  title: text(
    'Упорядочить базовый и дополнительные реестры муниципальных услуг',
    'Муниципалдык кызматтардын базалык жана кошумча реестрлерин иретке келтирүү',
    'Put the basic and additional registers of municipal services in order',
  ),
  serviceType: 'administrative',
  measures: [
    {
      title: text(
        'Обновить базовый реестр муниципальных услуг',
        'Муниципалдык кызматтардын базалык реестрин жаңыртуу',
        'Renew the basic register of municipal services',
      ),
      actions: [
        {
          title: text(
            'Сверить базовый реестр с услугами, которые фактически получают жители 30 муниципалитетов',
            'Базалык реестрди 30 муниципалитеттин тургундары иш жүзүндө алган кызматтар менен салыштыруу',
            'Compare the basic register with the services that residents of 30 municipalities really receive',
          ),
          result: text('Таблица расхождений', 'Айырмачылыктардын таблицасы', 'A table of differences'),
          due: 'I квартал 2019 года',
          lead: 'lsgAgency',
          support: ['pilots'],
          work: 'study',
        },
        {
          title: text(
            'Разработать проект новой редакции базового реестра',
            'Базалык реестрдин жаңы редакциясынын долбоорун иштеп чыгуу',
            'Draft a new edition of the basic register',
          ),
          result: text('Проект постановления', 'Токтомдун долбоору', 'A draft decree'),
          due: 'сентябрь 2019 года',
          lead: 'economy',
          co: ['lsgAgency', 'justice'],
          work: 'act',
          weight: 2,
        },
        {
          title: text(
            'Получить заключения министерств и Союза местных самоуправлений по проекту реестра',
            'Реестрдин долбоору боюнча министрликтердин жана Жергиликтүү өз алдынча башкаруулар союзунун корутундуларын алуу',
            'Obtain the opinions of the ministries and of the Union of LSG on the draft register',
          ),
          due: 'до 1 марта 2020 года',
          lead: 'economy',
          agreed: ['lsgUnion'],
          work: 'act',
        },
        {
          title: text(
            'Внести новую редакцию реестра на утверждение и опубликовать ее',
            'Реестрдин жаңы редакциясын бекитүүгө киргизүү жана жарыялоо',
            'Submit the new edition of the register for approval and publish it',
          ),
          result: text(
            'Реестр утвержден и опубликован',
            'Реестр бекитилди жана жарыяланды',
            'The register is approved and published',
          ),
          due: 'III квартал 2020 года',
          lead: 'economy',
          co: ['justice'],
          work: 'act',
          weight: 2,
        },
      ],
    },
    {
      title: text(
        'Помочь местным кенешам принять дополнительные реестры',
        'Жергиликтүү кеңештерге кошумча реестрлерди кабыл алууга жардам берүү',
        'Help the local councils adopt their additional registers',
      ),
      actions: [
        {
          title: text(
            'Подготовить типовое решение местного кенеша о дополнительном реестре',
            'Кошумча реестр жөнүндө жергиликтүү кеңештин типтүү чечимин даярдоо',
            'Prepare a model decision of a local council on the additional register',
          ),
          result: text(
            'Типовое решение на кыргызском и русском языках',
            'Кыргыз жана орус тилдериндеги типтүү чечим',
            'A model decision in Kyrgyz and Russian',
          ),
          due: '2019-жылдын IV кварталы',
          lead: 'lsgAgency',
          co: ['justice'],
          work: 'act',
        },
        {
          title: text(
            'Провести консультации для айылных кенешей Нарынской и Таласской областей',
            'Нарын жана Талас облустарынын айылдык кеңештери үчүн консультацияларды өткөрүү',
            'Advise the village councils of Naryn and Talas oblasts',
          ),
          result: text('Не менее 45 кенешей', '45тен кем эмес кеңеш', 'At least 45 councils'),
          due: 'I полугодие 2020 года',
          lead: 'lsgAgency',
          agreed: ['lsgUnion'],
          support: ['psi'],
          work: 'training',
        },
        {
          title: text(
            'Провести консультации для айылных кенешей Ошской, Баткенской и Джалал-Абадской областей',
            'Ош, Баткен жана Жалал-Абад облустарынын айылдык кеңештери үчүн консультацияларды өткөрүү',
            'Advise the village councils of Osh, Batken and Jalal-Abad oblasts',
          ),
          result: text('Не менее 120 кенешей', '120дан кем эмес кеңеш', 'At least 120 councils'),
          due: 'в течение 2020 года',
          lead: 'lsgAgency',
          agreed: ['lsgUnion'],
          support: ['psi'],
          work: 'training',
        },
        {
          title: text(
            'Проверять соответствие дополнительных реестров закону и сообщать о нарушениях',
            'Кошумча реестрлердин мыйзамга ылайыктыгын текшерүү жана бузуулар жөнүндө маалымдоо',
            'Check the additional registers against the law and report breaches',
          ),
          due: 'ежегодно, до 1 февраля',
          lead: 'justice',
          co: ['lsgAgency'],
          work: 'study',
        },
      ],
    },
    {
      title: text(
        'Вести реестры муниципальных услуг в электронном виде',
        'Муниципалдык кызматтардын реестрлерин электрондук түрдө жүргүзүү',
        'Keep the registers of municipal services in electronic form',
      ),
      actions: [
        {
          title: text(
            'Описать состав данных электронного реестра и права доступа',
            'Электрондук реестрдин маалыматтарынын курамын жана жеткиликтүүлүк укуктарын сүрөттөө',
            'Describe the data of the electronic register and the rights of access',
          ),
          result: text('Техническое задание', 'Техникалык тапшырма', 'Terms of reference'),
          due: 'II квартал 2020 года',
          lead: 'itCommittee',
          co: ['economy'],
          work: 'system',
        },
        {
          title: text(
            'Разработать и испытать электронный реестр в пяти мэриях',
            'Электрондук реестрди иштеп чыгуу жана беш мэрияда сыноо',
            'Build the electronic register and try it in five town administrations',
          ),
          result: text('Протокол испытаний', 'Сыноо протоколу', 'A test protocol'),
          due: '2020–2021 годы',
          lead: 'itCommittee',
          co: ['lsgAgency', 'bishkek'],
          work: 'system',
          weight: 2,
        },
        {
          title: text(
            'Перенести в электронный реестр услуги всех айылных аймаков',
            'Бардык айыл аймактарынын кызматтарын электрондук реестрге көчүрүү',
            'Move the services of all rural municipalities to the electronic register',
          ),
          result: text('Записи 452 муниципалитетов', '452 муниципалитеттин жазуулары', 'Records of 452 municipalities'),
          due: 'IV квартал 2022 года',
          lead: 'lsgAgency',
          co: ['itCommittee'],
          support: ['pilots'],
          work: 'system',
          weight: 2,
        },
        {
          title: text(
            'Открыть данные реестра для повторного использования',
            'Реестрдин маалыматтарын кайра пайдалануу үчүн ачуу',
            'Open the register’s data for reuse',
          ),
          due: 'до 1 июня 2023 года',
          lead: 'itCommittee',
          work: 'system',
        },
      ],
    },
  ],
};
