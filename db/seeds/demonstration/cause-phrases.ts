import type { CauseCode } from '@atkaruu/shared/progress/facts';
import { trilingual as text, type Trilingual } from '../localized.ts';

type Phrases = readonly [Trilingual, ...Trilingual[]];

export const causePhrases: Record<CauseCode, Phrases> = {
  funding: [
    text(
      'Средства на год выделены не полностью.',
      'Бир жылдык каражат толук бөлүнгөн жок.',
      'The year’s money was not fully allotted.',
    ),
    text(
      'Финансирование перенесено на следующий бюджетный год.',
      'Каржылоо кийинки бюджеттик жылга жылдырылды.',
      'Funding was moved to the next budget year.',
    ),
  ],
  procurement: [
    text(
      'Конкурс признан несостоявшимся и объявлен повторно.',
      'Конкурс өткөн жок деп таанылып, кайра жарыяланды.',
      'The tender failed and was announced again.',
    ),
    text('Поставщик сорвал срок поставки.', 'Жеткирүүчү жеткирүү мөөнөтүн бузду.', 'The supplier missed the delivery date.'),
  ],
  approval: [
    text(
      'Согласование с министерствами заняло больше времени.',
      'Министрликтер менен макулдашуу көбүрөөк убакыт алды.',
      'Agreement with the ministries took longer.',
    ),
    text(
      'Получены замечания, документ дорабатывается.',
      'Сын-пикирлер келип түштү, документ кайра иштелүүдө.',
      'Remarks were received and the document is being revised.',
    ),
  ],
  legislation: [
    text(
      'Ожидается принятие поправок в закон.',
      'Мыйзамга түзөтүүлөрдүн кабыл алынышы күтүлүүдө.',
      'Amendments to the law are awaited.',
    ),
    text(
      'Действующая норма не позволяет продолжить работу.',
      'Колдонуудагы ченем ишти улантууга мүмкүндүк бербейт.',
      'The rule in force does not allow the work to go on.',
    ),
  ],
  staffing: [
    text(
      'Ответственный специалист сменился, работа передана новому.',
      'Жооптуу адис алмашты, иш жаңы адиске өткөрүлдү.',
      'The responsible specialist left and the work was handed over.',
    ),
    text(
      'Не хватает специалистов в айыл окмоту.',
      'Айыл өкмөттөрүндө адистер жетишсиз.',
      'Village administrations lack specialists.',
    ),
  ],
  reorganisation: [
    text(
      'Идет передача дел новому органу.',
      'Иштер жаңы органга өткөрүлүп берилүүдө.',
      'The work is being handed over to the new body.',
    ),
    text(
      'Положение об органе после реорганизации еще не утверждено.',
      'Кайра уюштуруудан кийин орган жөнүндө жобо али бекитиле элек.',
      'The statute of the reorganised body is not approved yet.',
    ),
  ],
  partner_delay: [
    text('Партнер перенес начало работ.', 'Өнөктөш иштин башталышын жылдырды.', 'The partner put off the start of the work.'),
    text(
      'Данные от соисполнителей поступили с опозданием.',
      'Биргелешип аткаруучулардан маалыматтар кечигип түштү.',
      'The co-executors sent their data late.',
    ),
  ],
  pandemic: [
    text(
      'Выезды и встречи отменены из-за карантина.',
      'Карантинге байланыштуу чыгуулар жана жолугушуулар токтотулду.',
      'Visits and meetings were cancelled because of the quarantine.',
    ),
    text(
      'Часть сотрудников привлечена к работе штабов по COVID-19.',
      'Кызматкерлердин бир бөлүгү COVID-19 боюнча штабдардын ишине тартылды.',
      'Some of the staff were drawn into COVID-19 headquarters.',
    ),
  ],
  other: [
    text(
      'Часть работы пришлось выполнить заново.',
      'Иштин бир бөлүгүн кайра аткарууга туура келди.',
      'Part of the work had to be done again.',
    ),
    text(
      'Объем работы оказался больше ожидаемого.',
      'Иштин көлөмү күтүлгөндөн көп болуп чыкты.',
      'There was more work than expected.',
    ),
  ],
};

export const nextStepPhrases: Phrases = [
  text(
    'Следующий шаг: обсуждение на рабочей группе.',
    'Кийинки кадам: жумушчу топто талкуулоо.',
    'Next step: discussion in the working group.',
  ),
  text(
    'В следующем квартале планируется завершить сбор данных.',
    'Кийинки кварталда маалымат чогултууну аяктоо пландалууда.',
    'The data will be complete next quarter.',
  ),
  text(
    'Требуется помощь координатора в согласовании.',
    'Макулдашууда координатордун жардамы керек.',
    'The coordinator’s help is needed to reach agreement.',
  ),
  text('Отставаний нет.', 'Артта калуу жок.', 'There is no delay.'),
  text('Работа идет по графику.', 'Иш график боюнча жүрүүдө.', 'The work is on schedule.'),
];

export const returnedPhrases: Phrases = [
  text(
    'Возвращено на доработку: приложен проект без подписи, окончательный документ готовится.',
    'Кайра иштеп чыгууга кайтарылды: кол коюлбаган долбоор тиркелген, акыркы документ даярдалууда.',
    'Returned for revision: an unsigned draft was attached, the final document is being prepared.',
  ),
  text(
    'Возвращено на доработку: результат подтвержден не по всем муниципалитетам ({n} из {m}).',
    'Кайра иштеп чыгууга кайтарылды: натыйжа бардык муниципалитеттер боюнча тастыкталган эмес ({m} ичинен {n}).',
    'Returned for revision: the result is not confirmed for all municipalities ({n} of {m}).',
  ),
];
