import { trilingual as text } from '../../localized.ts';
import type { Measure } from '../outline.ts';

/** Measures 4.6 to 4.11: what residents do from a distance. */
export const accessOnline: readonly Measure[] = [
  {
    title: text(
      'Перевести заявления на муниципальные услуги в электронную форму',
      'Муниципалдык кызматтарга арыздарды электрондук формага өткөрүү',
      'Turn applications for municipal services into electronic forms',
    ),
    actions: [
      {
        title: text(
          'Разработать единые электронные формы десяти заявлений',
          'Он арыздын бирдиктүү электрондук формаларын иштеп чыгуу',
          'Design uniform electronic forms for ten applications',
        ),
        result: text('Десять форм', 'Он форма', 'Ten forms'),
        due: 'III квартал 2020 года',
        lead: 'itCommittee',
        co: ['servicesOffice'],
        work: 'system',
      },
      {
        title: text(
          'Проверить формы на жителях, которые редко пользуются компьютером',
          'Формаларды компьютерди сейрек колдонгон тургундарда сынап көрүү',
          'Test the forms with residents who seldom use a computer',
        ),
        due: 'до 1 марта 2021 года',
        lead: 'servicesOffice',
        agreed: ['psi'],
        work: 'study',
      },
      {
        title: text(
          'Разместить формы на портале электронных услуг',
          'Формаларды электрондук кызматтар порталына жайгаштыруу',
          'Put the forms on the portal of electronic services',
        ),
        result: text(
          'Формы доступны на трех языках',
          'Формалар үч тилде жеткиликтүү',
          'The forms are available in three languages',
        ),
        due: 'II квартал 2021 года',
        lead: 'itCommittee',
        co: ['registration'],
        work: 'system',
        weight: 2,
      },
    ],
  },
  {
    title: text(
      'Обеспечить обмен данными, чтобы не требовать справок у заявителя',
      'Арыз берүүчүдөн маалымкат талап кылбоо үчүн маалымат алмашууну камсыздоо',
      'Exchange data, so that no certificates are asked of the applicant',
    ),
    actions: [
      {
        title: text(
          'Определить сведения, которые органы МСУ должны получать через систему «Түндүк»',
          'ЖӨБ органдары «Түндүк» системасы аркылуу алууга тийиш болгон маалыматтарды аныктоо',
          'Define the data that local bodies should receive through the Tunduk system',
        ),
        due: 'IV квартал 2019 года',
        lead: 'itCommittee',
        co: ['registration', 'lsgAgency'],
        work: 'study',
      },
      {
        title: text(
          'Подключить 100 айыл окмоту к системе обмена данными',
          '100 айыл өкмөтүн маалымат алмашуу системасына туташтыруу',
          'Connect 100 village administrations to the data exchange',
        ),
        result: text('100 подключений', '100 туташуу', '100 connections'),
        due: 'IV квартал 2021 года',
        lead: 'itCommittee',
        support: ['pilots'],
        work: 'system',
        weight: 2,
      },
      {
        title: text(
          'Отменить требование справок, которые можно получить из информационных систем',
          'Маалыматтык системалардан алууга мүмкүн болгон маалымкаттарды талап кылууну жокко чыгаруу',
          'Abolish the demand for certificates that information systems can give',
        ),
        result: text('Изменения в 20 стандартах', '20 стандартка өзгөртүүлөр', 'Changes in 20 standards'),
        due: 'III квартал 2022 года',
        lead: 'economy',
        co: ['justice', 'registration'],
        work: 'act',
      },
      {
        title: text(
          'Проверять, какие справки по-прежнему требуют у жителей',
          'Тургундардан дагы эле кандай маалымкаттар талап кылынып жатканын текшерүү',
          'Check which certificates residents are still asked for',
        ),
        due: 'жыл сайын, 1-мартка чейин',
        lead: 'servicesOffice',
        work: 'study',
      },
    ],
  },
  {
    title: text(
      'Предоставить жителям возможность оплаты услуг на расстоянии',
      'Тургундарга кызматтарга аралыктан төлөө мүмкүнчүлүгүн берүү',
      'Let residents pay for services from a distance',
    ),
    serviceType: 'financial_mechanisms',
    actions: [
      {
        title: text(
          'Ввести единые коды платежей за муниципальные услуги',
          'Муниципалдык кызматтар үчүн төлөмдөрдүн бирдиктүү коддорун киргизүү',
          'Introduce uniform codes of payment for municipal services',
        ),
        due: 'II квартал 2020 года',
        lead: 'finance',
        co: ['lsgAgency'],
        work: 'act',
      },
      {
        title: text(
          'Подключить муниципальные услуги к платежным терминалам и мобильным кошелькам',
          'Муниципалдык кызматтарды төлөм терминалдарына жана мобилдик капчыктарга туташтыруу',
          'Connect municipal services to payment terminals and mobile wallets',
        ),
        due: '2021 год',
        lead: 'itCommittee',
        co: ['newFinance'],
        work: 'system',
      },
      {
        title: text(
          'Отменить прием наличных в единых окнах городов',
          'Шаарлардын бирдиктүү терезелеринде накталай акча кабыл алууну жокко чыгаруу',
          'Stop taking cash in the one-stop windows of towns',
        ),
        due: 'до 1 сентября 2022 года',
        lead: 'bishkek',
        agreed: ['lsgUnion'],
        work: 'act',
      },
    ],
  },
  {
    title: text(
      'Создать справочную службу по муниципальным услугам',
      'Муниципалдык кызматтар боюнча маалымат кызматын түзүү',
      'Create an information line on municipal services',
    ),
    actions: [
      {
        title: text(
          'Собрать сведения о приеме, документах и плате для справочной службы',
          'Маалымат кызматы үчүн кабыл алуу, документтер жана төлөм жөнүндө маалыматтарды чогултуу',
          'Collect data on reception, documents and fees for the information line',
        ),
        due: '2020-жылдын 1-июлуна чейин',
        lead: 'serviceCentres',
        support: ['pilots'],
        work: 'study',
      },
      {
        title: text(
          'Запустить единый номер справочной службы на кыргызском и русском языках',
          'Маалымат кызматынын бирдиктүү номерин кыргыз жана орус тилдеринде ишке киргизүү',
          'Launch a single number of the information line in Kyrgyz and Russian',
        ),
        result: text('Номер работает', 'Номер иштейт', 'The number works'),
        due: 'I квартал 2021 года',
        lead: 'serviceCentres',
        co: ['itCommittee'],
        work: 'system',
      },
      {
        title: text(
          'Информировать жителей об услугах через местное радио и собрания',
          'Жергиликтүү радио жана жыйындар аркылуу тургундарга кызматтар жөнүндө маалымат берүү',
          'Inform residents about services by local radio and at meetings',
        ),
        due: 'постоянно',
        lead: 'lsgAgency',
        support: ['pilots'],
        work: 'outreach',
      },
    ],
  },
  {
    title: text(
      'Ввести предварительную запись и электронную очередь',
      'Алдын ала жазылууну жана электрондук кезекти киргизүү',
      'Introduce booking and an electronic queue',
    ),
    actions: [
      {
        title: text(
          'Испытать предварительную запись в мэрии города Бишкек',
          'Бишкек шаарынын мэриясында алдын ала жазылууну сыноо',
          'Try booking in the Bishkek administration',
        ),
        due: 'сентябрь 2020 года',
        lead: 'bishkek',
        work: 'system',
      },
      {
        title: text(
          'Установить электронные очереди в десяти городах',
          'Он шаарда электрондук кезектерди орнотуу',
          'Install electronic queues in ten towns',
        ),
        result: text('Десять действующих очередей', 'Иштеп жаткан он кезек', 'Ten queues at work'),
        due: '2022 год',
        lead: 'serviceCentres',
        agreed: ['lsgUnion'],
        work: 'building',
      },
      {
        title: text(
          'Публиковать среднее время ожидания по каждому городу',
          'Ар бир шаар боюнча күтүүнүн орточо убактысын жарыялоо',
          'Publish the mean waiting time in each town',
        ),
        due: 'ежеквартально',
        lead: 'serviceCentres',
        work: 'outreach',
      },
    ],
  },
  {
    title: text(
      'Защитить персональные данные заявителей',
      'Арыз берүүчүлөрдүн жеке маалыматтарын коргоо',
      'Protect the personal data of applicants',
    ),
    actions: [
      {
        title: text(
          'Разработать правила хранения и уничтожения заявлений в айыл окмоту',
          'Айыл өкмөттөрүндө арыздарды сактоо жана жок кылуу эрежелерин иштеп чыгуу',
          'Draft rules on keeping and destroying applications in village administrations',
        ),
        due: 'IV квартал 2020 года',
        lead: 'justice',
        co: ['itCommittee'],
        work: 'act',
      },
      {
        title: text(
          'Провести обучение 200 ответственных за персональные данные',
          'Жеке маалыматтарга жооптуу 200 адамды окутуу',
          'Train 200 persons responsible for personal data',
        ),
        result: text('200 сертификатов', '200 сертификат', '200 certificates'),
        due: '2022–2023 годы',
        lead: 'itCommittee',
        support: ['psi'],
        work: 'training',
      },
      {
        title: text(
          'Подготовить порядок оказания услуг на расстоянии при чрезвычайной ситуации',
          'Өзгөчө кырдаалда кызматтарды аралыктан көрсөтүү тартибин даярдоо',
          'Prepare a procedure for serving residents from a distance in an emergency',
        ),
        result: text('Утвержденный порядок', 'Бекитилген тартип', 'An approved procedure'),
        due: 'с 1 июля по 1 декабря 2020 года',
        lead: 'economy',
        co: ['health', 'lsgAgency'],
        work: 'act',
        since: 2,
      },
    ],
  },
];
