import { trilingual as text } from '../../localized.ts';
import type { PlanTask } from '../outline.ts';

export const social: PlanTask = {
  title: text(
    'Развить гуманитарные услуги: социальная защита, здоровье, детство, культура',
    'Гуманитардык кызматтарды өнүктүрүү: социалдык коргоо, ден соолук, балалык, маданият',
    'Develop humanitarian services: social protection, health, childhood, culture',
  ),
  serviceType: 'humanitarian',
  measures: [
    {
      title: text(
        'Оказывать социальные услуги по месту жительства',
        'Социалдык кызматтарды жашаган жери боюнча көрсөтүү',
        'Provide social services where people live',
      ),
      actions: [
        {
          title: text(
            'Определить минимальный набор социальных услуг айылного аймака',
            'Айыл аймагынын социалдык кызматтарынын минималдуу топтомун аныктоо',
            'Define a minimum set of social services for a rural municipality',
          ),
          result: text('Перечень из восьми услуг', 'Сегиз кызматтын тизмеси', 'A list of eight services'),
          due: 'III квартал 2019 года',
          lead: 'social',
          co: ['lsgAgency'],
          agreed: ['psi'],
          work: 'act',
        },
        {
          title: text(
            'Провести обучение социальных работников в 60 айылных аймаках',
            '60 айыл аймагында социалдык кызматкерлерди окутуу',
            'Train social workers in 60 rural municipalities',
          ),
          due: '2019–2021 годы',
          lead: 'social',
          support: ['pilots'],
          work: 'training',
        },
        {
          title: text(
            'Организовать уход на дому для одиноких пожилых граждан',
            'Жалгыз бой улгайган жарандар үчүн үйдө багууну уюштуруу',
            'Organise home care for older people who live alone',
          ),
          result: text('Не менее 800 получателей', '800дөн кем эмес алуучу', 'At least 800 recipients'),
          due: 'IV квартал 2021 года',
          lead: 'social',
          co: ['lsgAgency'],
          agreed: ['lsgUnion'],
          work: 'outreach',
          weight: 2,
        },
        {
          title: text(
            'Закрепить в местных бюджетах расходы на социальные услуги',
            'Жергиликтүү бюджеттерде социалдык кызматтарга чыгымдарды бекемдөө',
            'Fix spending on social services in local budgets',
          ),
          due: '2023 год',
          lead: 'social',
          co: ['newFinance'],
          work: 'act',
        },
      ],
    },
    {
      title: text(
        'Расширить дошкольное образование на базе сообществ',
        'Коомдоштуктардын базасында мектепке чейинки билим берүүнү кеңейтүү',
        'Widen community-based pre-school education',
      ),
      actions: [
        {
          title: text(
            'Подготовить порядок открытия общинных детских садов',
            'Жамааттык бала бакчаларды ачуу тартибин даярдоо',
            'Prepare a procedure for opening community kindergartens',
          ),
          due: 'до 1 марта 2020 года',
          lead: 'education',
          co: ['lsgAgency'],
          work: 'act',
        },
        {
          title: text(
            'Открыть 30 общинных детских садов в селах с очередью',
            'Кезеги бар айылдарда 30 жамааттык бала бакча ачуу',
            'Open 30 community kindergartens in villages with waiting lists',
          ),
          result: text('30 садов, не менее 900 мест', '30 бакча, 900дөн кем эмес орун', '30 kindergartens, at least 900 places'),
          due: 'сентябрь 2022 года',
          lead: 'education',
          co: ['pilots'],
          agreed: ['lsgUnion'],
          work: 'building',
          weight: 2,
        },
        {
          title: text(
            'Перевести запись в детские сады в электронную форму',
            'Бала бакчаларга жазылууну электрондук формага өткөрүү',
            'Turn kindergarten enrolment into an electronic form',
          ),
          due: 'II квартал 2021 года',
          lead: 'education',
          co: ['itCommittee'],
          work: 'system',
        },
      ],
    },
    {
      title: text(
        'Укрепить услуги общественного здоровья на местах',
        'Жерлерде коомдук саламаттык кызматтарын чыңдоо',
        'Strengthen public-health services in the localities',
      ),
      actions: [
        {
          title: text(
            'Разработать порядок содержания фельдшерско-акушерских пунктов органами МСУ',
            'ЖӨБ органдары тарабынан фельдшердик-акушердик пункттарды күтүү тартибин иштеп чыгуу',
            'Draft a procedure for local bodies to maintain village health posts',
          ),
          due: 'II квартал 2020 года',
          lead: 'health',
          co: ['lsgAgency', 'finance'],
          work: 'act',
        },
        {
          title: text(
            'Отремонтировать 40 фельдшерско-акушерских пунктов',
            '40 фельдшердик-акушердик пунктту оңдоо',
            'Repair 40 village health posts',
          ),
          result: text('40 отремонтированных пунктов', 'Оңдолгон 40 пункт', '40 repaired posts'),
          due: '2020–2022 годы',
          lead: 'health',
          support: ['pilots'],
          work: 'building',
        },
        {
          title: text(
            'Поддержать сельские комитеты здоровья в проведении разъяснительной работы',
            'Айылдык саламаттык комитеттерине түшүндүрүү иштерин жүргүзүүдө колдоо көрсөтүү',
            'Support village health committees in their work with residents',
          ),
          due: 'постоянно',
          lead: 'health',
          agreed: ['lsgUnion'],
          work: 'outreach',
        },
        {
          title: text(
            'Организовать доставку лекарств и продуктов людям на домашней изоляции',
            'Үйдө обочолонгон адамдарга дары-дармек жана азык-түлүк жеткирүүнү уюштуруу',
            'Organise delivery of medicines and food to people isolated at home',
          ),
          result: text(
            'Списки получателей по аймакам',
            'Аймактар боюнча алуучулардын тизмелери',
            'Lists of recipients by municipality',
          ),
          due: 'III–IV кварталы 2020 года',
          lead: 'social',
          co: ['health', 'pilots'],
          work: 'outreach',
          since: 2,
        },
      ],
    },
    {
      title: text(
        'Обновить сельские библиотеки и клубы как места для услуг',
        'Айылдык китепканаларды жана клубдарды кызмат көрсөтүү жайлары катары жаңыртуу',
        'Renew village libraries and clubs as places for services',
      ),
      actions: [
        {
          title: text(
            'Описать услуги, которые библиотека и клуб могут оказывать жителям',
            'Китепкана жана клуб тургундарга көрсөтө алган кызматтарды сүрөттөө',
            'Describe the services that a library and a club can provide',
          ),
          due: 'I квартал 2021 года',
          lead: 'lsgAgency',
          agreed: ['psi'],
          work: 'study',
        },
        {
          title: text(
            'Подключить к интернету 70 сельских библиотек',
            '70 айылдык китепкананы интернетке туташтыруу',
            'Connect 70 village libraries to the internet',
          ),
          result: text('70 подключенных библиотек', 'Туташтырылган 70 китепкана', '70 connected libraries'),
          due: '2022 год',
          lead: 'itCommittee',
          support: ['pilots'],
          work: 'system',
        },
        {
          title: text(
            'Проводить месячник открытых дверей в библиотеках',
            'Китепканаларда ачык эшиктер айлыгын өткөрүү',
            'Hold an open-door month in libraries',
          ),
          due: 'ежегодно, до 1 ноября',
          lead: 'education',
          support: ['pilots'],
          work: 'outreach',
        },
      ],
    },
  ],
};
