import { trilingual as text, type Trilingual } from '../localized.ts';
import type { SeedSource } from '../seed-plan.ts';
import { milestoneSources, pressRelease, TASK_ONE } from './milestones.ts';

export const PLAN_ID = 'plan-2018-2023';

const EVENT_DAY = 'The day is that of the event; the day of publication is not in the excerpt.';

function same(title: string): Trilingual {
  return text(title, title, title);
}

function onPlan(source: Omit<SeedSource, 'subject' | 'subjectId'>): SeedSource {
  return { subject: 'plan', subjectId: PLAN_ID, ...source };
}

function onBody(subjectId: string, source: Omit<SeedSource, 'subject' | 'subjectId'>): SeedSource {
  return { subject: 'body', subjectId, ...source };
}

/** The public facts about the Plan in order of their dates; what has no date in its source stands last. */
const planSources: readonly SeedSource[] = [
  onPlan({
    fact: text(
      '14 февраля 2018 года Министерство экономики представило проект плана государственным органам, экспертам и международным организациям при поддержке проекта PSI (средства SDC; Helvetas и ИПР). Следующим шагом названо внесение в Межведомственную комиссию при Правительстве. Причина: местные органы оказывают услуги, не отраженные в законе, а муниципальные услуги отстают.',
      '2018-жылдын 14-февралында Экономика министрлиги PSI долбоорунун колдоосу менен (SDC каражаты; Helvetas жана ӨСИ) пландын долбоорун мамлекеттик органдарга, эксперттерге жана эл аралык уюмдарга көрсөттү. Кийинки кадам катары Өкмөткө караштуу Ведомстволор аралык комиссияга киргизүү аталды. Себеби: жергиликтүү органдар мыйзамда чагылдырылбаган кызматтарды көрсөтүшөт, муниципалдык кызматтар артта калууда.',
      'On 14 February 2018 the Ministry of Economy presented the draft plan to state bodies, experts and international organisations, with support of the PSI project (SDC money; Helvetas and DPI). The next step named was submission to the Interagency Commission under the Government. The reason: local bodies deliver services that the law does not reflect, and municipal services lag behind.',
    ),
    title: same('The Times of Central Asia: Switzerland supports optimization of local services in Kyrgyzstan'),
    publishedOn: '2018-02-14',
    url: 'https://timesca.com/switzerland-supports-optimization-of-local-services-in-kyrgyzstan',
    note: `About the draft. ${EVENT_DAY}`,
  }),
  onPlan({
    fact: text(
      'Официальное кыргызское название проекта: «2018-2023-жылдарга жергиликтүү деңгээлде муниципалдык кызматтарды көрсөтүү системасын оптималдаштыруу боюнча иш-чаралардын Планы». Написан Министерством экономики; цель: комплексное решение вопросов качества и доступности услуг.',
      'Долбоордун расмий кыргызча аталышы: «2018-2023-жылдарга жергиликтүү деңгээлде муниципалдык кызматтарды көрсөтүү системасын оптималдаштыруу боюнча иш-чаралардын Планы». Аны Экономика министрлиги жазган; негизги максаты: кызматтардын сапатын жана жеткиликтүүлүгүн комплекстүү чечүү.',
      'The official Kyrgyz name of the draft: «2018-2023-жылдарга жергиликтүү деңгээлде муниципалдык кызматтарды көрсөтүү системасын оптималдаштыруу боюнча иш-чаралардын Планы». Written by the Ministry of Economy; main aim: a complex solution for better quality and access of services.',
    ),
    title: text(
      'Институт политики развития, новость 1327',
      'Өнүктүрүү саясат институту, 1327-жаңылык',
      'Development Policy Institute, news 1327',
    ),
    publishedOn: '2018-02-14',
    url: 'http://dpi.kg/ky/press-room/news/print/1327.html',
    note: `The name is that of the draft of 14 February 2018. ${EVENT_DAY}`,
  }),
  onPlan({
    fact: text(
      '23 августа 2018 года План утвержден совместным приказом Министерства экономики и ГАМСУМО.',
      '2018-жылдын 23-августунда План Экономика министрлигинин жана ГАМСУМОнун биргелешкен буйругу менен бекитилди.',
      'On 23 August 2018 a joint order of the Ministry of Economy and ГАМСУМО (SALSGIR) approved the Plan.',
    ),
    ...pressRelease,
    note: 'The number of the order is not in the source.',
  }),
  {
    subject: 'task',
    subjectId: TASK_ONE,
    fact: text(
      'Задача №1 Плана содержит разработку модели публичных услуг в духе «сервиса».',
      'Пландын №1 милдети «сервис» духундагы коомдук кызмат көрсөтүүлөрдүн моделин иштеп чыгууну камтыйт.',
      'Task №1 of the Plan contains the development of a model of public services in a “service” spirit.',
    ),
    ...pressRelease,
    note: 'No source at hand gives its deadline or its executors.',
  },
  {
    subject: 'task',
    subjectId: TASK_ONE,
    fact: text(
      'В октябре 2018 года Министерство экономики решило провести первый ориентационный семинар по методам.',
      '2018-жылдын октябрында Экономика министрлиги ыкмалар боюнча биринчи багыттоочу семинарды өткөрүүнү чечти.',
      'In October 2018 the Ministry of Economy decided to hold a first orientation seminar on the methods.',
    ),
    ...pressRelease,
    note: 'Only the month is named, so it is no milestone.',
  },
  onPlan({
    fact: text(
      '30 ноября 2018 года прошла национальная конференция с 30 муниципалитетами Иссык-Кульской и Джалал-Абадской областей; ГАМСУМО сообщило о мерах по местным услугам и о документе с Министерством экономики, который отразит мнение населения о качестве услуг.',
      '2018-жылдын 30-ноябрында Ысык-Көл жана Жалал-Абад облустарынын 30 муниципалитети менен улуттук конференция өттү; ГАМСУМО жергиликтүү кызматтар боюнча чаралар жана Экономика министрлиги менен калктын кызматтардын сапаты жөнүндө пикирин чагылдыруучу документ жөнүндө билдирди.',
      'On 30 November 2018 a national conference met with 30 municipalities of Issyk-Kul and Jalal-Abad; ГАМСУМО (SALSGIR) spoke of measures on local services and of a document with the Ministry of Economy that will reflect public opinion on the quality of services.',
    ),
    title: text(
      'Институт политики развития, новость 1420',
      'Өнүктүрүү саясат институту, 1420-жаңылык',
      'Development Policy Institute, news 1420',
    ),
    publishedOn: '2018-11-30',
    url: 'http://dpi.kg/en/press-room/news/print/1420.html',
    note: `Also: https://www.fdfa.admin.ch/countries/kyrgyzstan/en/meta/news/2018/30-municipalities-of-Issyk-Kul-and-Jalal-Abad-provinces-exchanged-best-practices-on-improving-services.html. ${EVENT_DAY}`,
  }),
  {
    subject: 'task',
    subjectId: TASK_ONE,
    fact: text(
      '24 апреля 2019 года Министерство экономики провело семинар «Развитие сервисной модели предоставления услуг в КР»; основной партнер — «Хельветас-Кыргызстан». Связь с Национальной стратегией 2018–2040 и приоритетами до 2023 года.',
      '2019-жылдын 24-апрелинде Экономика министрлиги «КРда кызмат көрсөтүүнүн сервистик моделин өнүктүрүү» семинарын өткөрдү; негизги өнөктөш — «Хельветас-Кыргызстан». 2018–2040-жылдардын Улуттук стратегиясы жана 2023-жылга чейинки артыкчылыктар менен байланыштуу.',
      'On 24 April 2019 the Ministry of Economy held the seminar “Development of a service model of service provision in the KR”; main partner Helvetas-Kyrgyzstan. Tied to the National Strategy 2018–2040 and the priorities to 2023.',
    ),
    title: text(
      'Кабар: в Бишкеке обсудили развитие сервисной модели предоставления услуг в КР',
      'Кабар: Бишкекте КРда кызмат көрсөтүүнүн сервистик моделин өнүктүрүү талкууланды',
      'Kabar: development of a service model discussed in Bishkek',
    ),
    publishedOn: '2019-04-24',
    url: 'https://kabar.kg/news/v-bishkeke-obsudili-razvitie-servisnoi-modeli-predostavleniia-uslug-v-kr',
    note: `Kyrgyz text: https://mineconom.gov.kg/ky/post/5729. ${EVENT_DAY}`,
  },
  ...milestoneSources,
  onPlan({
    fact: text(
      'Постановление Правительства № 308 от 20 июня 2019 года упорядочивает утверждение административных регламентов государственных и муниципальных услуг.',
      'Өкмөттүн 2019-жылдын 20-июнундагы № 308 токтому мамлекеттик жана муниципалдык кызмат көрсөтүүлөрдүн административдик регламенттерин бекитүүнү иретке келтирет.',
      'Government decree № 308 of 20 June 2019 puts in order the approval of administrative regulations of state and municipal services.',
    ),
    title: text('Сайт Правительства: постановление № 308', 'Өкмөттүн сайты: № 308 токтом', 'Government site: decree № 308'),
    publishedOn: '2019-06-20',
    url: 'https://www.gov.kg/ky/npa/s/12',
    note: 'The day is that of the act.',
  }),
  onPlan({
    fact: text(
      'Распоряжением Правительства № 240-р от 28 июня 2019 года создана межведомственная рабочая группа по проекту Кодекса о местном самоуправлении; 23–24 декабря 2019 года группа собиралась при поддержке PSI.',
      'Өкмөттүн 2019-жылдын 28-июнундагы № 240-р тескемеси менен Жергиликтүү өз алдынча башкаруу жөнүндө кодекстин долбоору боюнча ведомстволор аралык жумушчу топ түзүлдү; топ 2019-жылдын 23–24-декабрында PSI колдоосу менен жыйналды.',
      'Government order № 240-р of 28 June 2019 created an inter-agency working group for a draft Code on Local Self-Government; it met on 23–24 December 2019 with PSI support.',
    ),
    title: text(
      'Институт политики развития, новость 1548',
      'Өнүктүрүү саясат институту, 1548-жаңылык',
      'Development Policy Institute, news 1548',
    ),
    publishedOn: '2019-06-28',
    url: 'https://dpi.kg/en/press-room/news/full/1548.html',
    note: 'The day is that of the act.',
  }),
  onPlan({
    fact: text(
      '18 июля 2019 года в Караколе прошел стартовый семинар второй фазы проекта PSI, 71 участник.',
      '2019-жылдын 18-июлунда Караколдо PSI долбоорунун экинчи фазасын баштоо семинары өттү, 71 катышуучу.',
      'On 18 July 2019 the launch seminar of PSI phase II was held in Karakol with 71 people.',
    ),
    title: text(
      'Институт политики развития, новость 1501',
      'Өнүктүрүү саясат институту, 1501-жаңылык',
      'Development Policy Institute, news 1501',
    ),
    publishedOn: '2019-07-18',
    url: 'https://dpi.kg/en/press-room/news/full/1501.html',
    note: EVENT_DAY,
  }),
  onPlan({
    fact: text(
      'Постановление № 741 от 31 декабря 2019 года меняет руководство по стандартам услуг (постановление № 603 2012 года): электронная форма.',
      '2019-жылдын 31-декабрындагы № 741 токтом кызмат көрсөтүүлөрдүн стандарттары боюнча колдонмону (2012-жылдагы № 603 токтом) өзгөртөт: электрондук форма.',
      'Decree № 741 of 31 December 2019 changes the guide on standards of services (decree № 603 of 2012): electronic form.',
    ),
    title: text('Сайт Правительства: постановление № 741', 'Өкмөттүн сайты: № 741 токтом', 'Government site: decree № 741'),
    publishedOn: '2019-12-31',
    url: 'https://www.gov.kg/ky/npa/s/2201',
    note: 'The day is that of the act.',
  }),
  onPlan({
    fact: text(
      'В 2021–2023 годах Закон «О государственных и муниципальных услугах» № 139 от 17 июля 2014 года изменен законами от 23.03.2021 № 39, от 13.09.2021 № 118 и от 09.03.2023 № 51 (ранее, в 2016 году, № 130 и № 170).',
      '2021–2023-жылдары «Мамлекеттик жана муниципалдык кызмат көрсөтүүлөр жөнүндө» 2014-жылдын 17-июлундагы № 139 мыйзам 23.03.2021 № 39, 13.09.2021 № 118 жана 09.03.2023 № 51 мыйзамдары менен өзгөртүлдү (мурда, 2016-жылы, № 130 жана № 170).',
      'In 2021–2023 the Law on State and Municipal Services № 139 of 17 July 2014 was amended by laws of 23.03.2021 № 39, 13.09.2021 № 118 and 09.03.2023 № 51 (earlier, in 2016, № 130 and № 170).',
    ),
    title: text('База правовой информации: Закон № 139', 'Укуктук маалымат базасы: № 139 мыйзам', 'Legal database: Law № 139'),
    publishedOn: '2021-03-23',
    url: 'http://cbd.minjust.gov.kg/act/view/ky-kg/205360',
    note: 'The day is that of the first of the three amendments.',
  }),
  onPlan({
    fact: text(
      'В 2021 году, начиная с февраля, Правительство перестраивалось несколько раз; постановлением от 6 ноября 2021 года переименовано около 60 органов.',
      '2021-жылы февралдан баштап Өкмөт бир нече жолу кайра түзүлдү; 2021-жылдын 6-ноябрындагы токтом; 60ка жакын органдын аталышы өзгөрдү.',
      'In 2021 the Government was restructured several times from February; decree of 6 November 2021; about 60 bodies were renamed.',
    ),
    title: same('Sputnik Кыргызстан'),
    publishedOn: '2021-11-12',
    url: 'https://sputnik.kg/amp/20211112/ministrler-kabinetinin-tuzumu-ozgordu-1054570992.html',
    note: 'The day of publication is read from the address.',
  }),
  onPlan({
    fact: text(
      'Приказом Министерства экономики и коммерции от 20 мая 2022 года создана межведомственная рабочая группа; она пишет проект закона об основах организации публичных услуг.',
      'Экономика жана коммерция министрлигинин 2022-жылдын 20-майындагы буйругу менен ведомстволор аралык жумушчу топ түзүлдү; ал «Мамлекеттик / коомдук кызматтарды көрсөтүүнү уюштуруунун негиздери жөнүндө» мыйзам долбоорун жазат.',
      'An order of the Ministry of Economy and Commerce of 20 May 2022 created an inter-agency working group; it writes a draft law on the foundations of organising public services.',
    ),
    title: text(
      'Министерство экономики и коммерции, сообщение 8627',
      'Экономика жана коммерция министрлиги, 8627-билдирүү',
      'Ministry of Economy and Commerce, post 8627',
    ),
    publishedOn: '2022-05-20',
    url: 'https://mineconom.gov.kg/ky/post/8627',
    note: 'The day is that of the order. Also: https://kg.manas.news/economy/krda-mamlekettik-kyzmattardy-k-rs-t-d-zha-y-mehanizmder-ishtelip-chyguuda/',
  }),
  onPlan({
    fact: text(
      '15 ноября 2022 года прошел круглый стол по этому проекту закона при поддержке PSI.',
      '2022-жылдын 15-ноябрында ушул мыйзам долбоору боюнча PSI колдоосу менен тегерек стол өттү.',
      'On 15 November 2022 a round table on that draft law was held with PSI support.',
    ),
    title: text(
      'Министерство экономики и коммерции, сообщение 8627',
      'Экономика жана коммерция министрлиги, 8627-билдирүү',
      'Ministry of Economy and Commerce, post 8627',
    ),
    publishedOn: '2022-11-15',
    url: 'https://mineconom.gov.kg/ky/post/8627',
    note: EVENT_DAY,
  }),
  onPlan({
    fact: text(
      'Постановление Кабинета министров № 80 от 22 февраля 2024 года: Программа развития МСУ на 2024–2028 годы и план действий; отчеты раз в полугодие до 15 числа в агентство по делам государственной службы и МСУ.',
      'Министрлер Кабинетинин 2024-жылдын 22-февралындагы № 80 токтому: 2024–2028-жылдарга ЖӨБдү өнүктүрүү программасы жана иш-аракеттер планы; отчеттор жарым жылда бир, 15ине чейин мамлекеттик кызмат жана ЖӨБ иштери боюнча агенттикке берилет.',
      'Cabinet decree № 80 of 22 February 2024: LSG Development Programme 2024–2028 and Action plan; half-yearly reports by the 15th to the State Agency for civil service and LSG.',
    ),
    title: same('CIS Legislation, 158417'),
    publishedOn: '2024-02-22',
    url: 'https://cis-legislation.com/document.fwx?rgn=158417',
    note: 'The day is that of the act.',
  }),
  onPlan({
    fact: text(
      '27 июля 2024 года прошел круглый стол Государственного агентства и PSI о местных услугах, около 60 человек.',
      '2024-жылдын 27-июлунда Мамлекеттик агенттиктин жана PSI долбоорунун жергиликтүү кызматтар жөнүндө тегерек столу өттү, 60ка жакын адам.',
      'On 27 July 2024 the State Agency and PSI held a round table on local services, about 60 people.',
    ),
    title: text(
      'Институт политики развития, новость 2037',
      'Өнүктүрүү саясат институту, 2037-жаңылык',
      'Development Policy Institute, news 2037',
    ),
    publishedOn: '2024-07-27',
    url: 'https://dpi.kg/en/press-room/news/full/2037.html',
    note: EVENT_DAY,
  }),
  onPlan({
    fact: text(
      'Министерство юстиции предлагает упразднить Межведомственную комиссию по оптимизации услуг; «Адилет» возражает.',
      'Юстиция министрлиги кызматтарды оптималдаштыруу боюнча Ведомстволор аралык комиссияны жоюуну сунуштайт; «Адилет» каршы.',
      'The Ministry of Justice proposes to abolish the Interagency Commission for optimisation of services; “Adilet” objects.',
    ),
    title: same('24.kg, 280630'),
    publishedOn: null,
    url: 'https://24.kg/obschestvo/280630_vkyirgyizstane_est_riski_kommertsializatsii_gosudarstvennyih_uslug/',
    note: 'Date not in the excerpt. INFERENCE: late 2023, by the number of the page.',
  }),
  onPlan({
    fact: text(
      'Проект изменений в Закон о государственных и муниципальных услугах в комитете парламента (аутсорсинг, «Түндүк», более простые стандарты); 13 января.',
      'Мамлекеттик жана муниципалдык кызмат көрсөтүүлөр жөнүндө мыйзамга өзгөртүүлөрдүн долбоору парламенттин комитетинде (аутсорсинг, «Түндүк», жөнөкөйүрөөк стандарттар); 13-январь.',
      'A bill amending the Law on State and Municipal Services in a parliament committee (outsourcing, Tunduk, simpler standards); 13 January.',
    ),
    title: same('Trend News Agency, 4141102'),
    publishedOn: null,
    url: 'https://www.trend.az/business/economy/4141102.html',
    note: 'The year is not in the excerpt. INFERENCE: 2026, by the number of the page.',
  }),
];

const bodySources: readonly SeedSource[] = [
  onBody('kg-economy', {
    fact: text(
      'С 20 мая 2022 года документы называют министерство Министерством экономики и коммерции.',
      '2022-жылдын 20-майынан документтер министрликти Экономика жана коммерция министрлиги деп атайт.',
      'From 20 May 2022 documents call the ministry the Ministry of Economy and Commerce.',
    ),
    title: text(
      'Министерство экономики и коммерции, сообщение 8627',
      'Экономика жана коммерция министрлиги, 8627-билдирүү',
      'Ministry of Economy and Commerce, post 8627',
    ),
    publishedOn: '2022-05-20',
    url: 'https://mineconom.gov.kg/ky/post/8627',
    note: 'INFERENCE: the earliest document at hand with this name; the day of the renaming is not in the sources.',
  }),
  onBody('kg-economy', {
    fact: text(
      'В 2021 году министерство носило имя Министерства экономики и финансов.',
      '2021-жылы министрлик Экономика жана финансы министрлиги деп аталган.',
      'In 2021 the ministry bore the name Ministry of Economy and Finance.',
    ),
    title: text('Источник не найден', 'Булак табылган жок', 'No source found'),
    publishedOn: null,
    url: null,
    note: 'UNSOURCED: kept as an alias only, without a day.',
  }),
  onBody('kg-civil-service-lsg', {
    fact: text(
      'Преемник ГАМСУМО; кыргызское название: «Мамлекеттик кызмат жана жергиликтүү өз алдынча башкаруу иштери боюнча мамлекеттик агенттик».',
      'ГАМСУМОнун ордуна келген орган; аталышы: «Мамлекеттик кызмат жана жергиликтүү өз алдынча башкаруу иштери боюнча мамлекеттик агенттик».',
      'The successor of ГАМСУМО (SALSGIR); Kyrgyz name: «Мамлекеттик кызмат жана жергиликтүү өз алдынча башкаруу иштери боюнча мамлекеттик агенттик».',
    ),
    title: same('mkk.gov.kg'),
    publishedOn: null,
    url: 'https://mkk.gov.kg',
    note: 'The day of the succession is not in the sources.',
  }),
  onBody('kg-psi', {
    fact: text(
      'Фаза I проекта PSI: 01.11.2013–30.04.2019, 4 431 000 швейцарских франков; номер SDC 7F-06409.',
      'PSI долбоорунун I фазасы: 01.11.2013–30.04.2019, 4 431 000 швейцария франкы; SDC номери 7F-06409.',
      'Phase I of the PSI project: 01.11.2013–30.04.2019, CHF 4,431,000; SDC number 7F-06409.',
    ),
    title: text(
      'База проектов SDC: 7F06409, фаза 1',
      'SDC долбоорлор базасы: 7F06409, 1-фаза',
      'SDC project database: 7F06409, phase 1',
    ),
    publishedOn: null,
    url: null,
    note: 'dfae.admin.ch, dezaprojects 7F06409 phase1; date of the page not in the excerpt.',
  }),
  onBody('kg-psi', {
    fact: text(
      'Фаза II проекта PSI: 2019–2023 годы, «4 млн швейцарских франков».',
      'PSI долбоорунун II фазасы: 2019–2023-жылдар, «4 млн швейцария франкы».',
      'Phase II of the PSI project: 2019–2023, “4 mln CHF”.',
    ),
    title: text('Страница проекта PSI на сайте Helvetas', 'Helvetas сайтындагы PSI долбоорунун барагы', 'PSI page of Helvetas'),
    publishedOn: null,
    url: null,
    note: 'helvetas.org, PSI page; date of the page not in the excerpt.',
  }),
  onBody('kg-psi', {
    fact: text(
      'Фаза III проекта PSI: 01.08.2024–31.07.2028, 4 050 000 швейцарских франков.',
      'PSI долбоорунун III фазасы: 01.08.2024–31.07.2028, 4 050 000 швейцария франкы.',
      'Phase III of the PSI project: 01.08.2024–31.07.2028, CHF 4,050,000.',
    ),
    title: text(
      'База проектов SDC: 7F06409, фаза 3',
      'SDC долбоорлор базасы: 7F06409, 3-фаза',
      'SDC project database: 7F06409, phase 3',
    ),
    publishedOn: null,
    url: null,
    note: 'fdfa.admin.ch, dezaprojects 7F06409 phase3; date of the page not in the excerpt.',
  }),
  onBody('kg-lsg-union', {
    fact: text(
      'Партнерами проекта PSI названы Союз МСУ, ГАМСУМО, Министерство экономики и академия местного управления.',
      'PSI долбоорунун өнөктөштөрү катары ЖӨБ союзу, ГАМСУМО, Экономика министрлиги жана жергиликтүү башкаруу академиясы аталган.',
      'The LSG Union, SALSGIR, the Ministry of Economy and the Local Governance Academy of Central Asia are named as partners of the PSI project.',
    ),
    title: text(
      'Институт политики развития: проект PSI',
      'Өнүктүрүү саясат институту: PSI долбоору',
      'Development Policy Institute: PSI project',
    ),
    publishedOn: null,
    url: 'https://dpi.kg/en/activity/projects/full/1/74.html',
    note: 'Date of the page not in the excerpt.',
  }),
];

export const documentedSources: readonly SeedSource[] = [...planSources, ...bodySources];
