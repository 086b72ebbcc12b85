import { trilingual as text, type Trilingual } from '../localized.ts';
import type { Work } from './outline.ts';

export type Phase = 'start' | 'middle' | 'late' | 'done' | 'cycle';

type Phrases = readonly [Trilingual, ...Trilingual[]];

/** {n} and {m} are numbers (n below 30, m up to 96), {place} an oblast in the nominative. */
const phrases: Record<Work, Record<Phase, Phrases>> = {
  act: {
    start: [
      text(
        'Создана рабочая группа, изучена действующая нормативная база.',
        'Жумушчу топ түзүлдү, колдонуудагы ченемдик база изилденди.',
        'A working group was set up and the rules in force were studied.',
      ),
      text(
        'Определена структура документа, собраны предложения {n} органов.',
        'Документтин түзүмү аныкталды, {n} органдын сунуштары чогултулду.',
        'The document was outlined and proposals of {n} bodies collected.',
      ),
      text(
        'Запрошены примеры из муниципалитетов ({place}).',
        'Муниципалитеттерден үлгүлөр суралды ({place}).',
        'Examples were asked of municipalities ({place}).',
      ),
    ],
    middle: [
      text(
        'Подготовлена первая редакция документа; рассмотрено {n} замечаний.',
        'Документтин биринчи редакциясы даярдалды; {n} сын-пикир каралды.',
        'The first edition is ready; {n} remarks were considered.',
      ),
      text(
        'Проект обсужден с органами местного самоуправления ({place}).',
        'Долбоор жергиликтүү өз алдынча башкаруу органдары менен талкууланды ({place}).',
        'The draft was discussed with local bodies ({place}).',
      ),
      text(
        'Проект направлен на согласование, получены ответы {n} органов.',
        'Долбоор макулдашууга жөнөтүлдү, {n} органдан жооп алынды.',
        'The draft was sent for agreement and {n} bodies answered.',
      ),
    ],
    late: [
      text(
        'Документ доработан по замечаниям и внесен на утверждение.',
        'Документ сын-пикирлер боюнча иштелип чыгып, бекитүүгө киргизилди.',
        'The document was revised and submitted for approval.',
      ),
      text(
        'Согласование завершено, остается правовая экспертиза.',
        'Макулдашуу аяктады, укуктук экспертиза калды.',
        'Agreement is complete; the legal review remains.',
      ),
    ],
    done: [
      text(
        'Документ утвержден и доведен до исполнителей; копия приложена.',
        'Документ бекитилди жана аткаруучуларга жеткирилди; көчүрмөсү тиркелди.',
        'The document was approved and sent out; a copy is attached.',
      ),
      text(
        'Работа завершена: документ подписан и размещен на сайте.',
        'Иш аяктады: документке кол коюлуп, сайтка жайгаштырылды.',
        'Done: the document was signed and put on the site.',
      ),
    ],
    cycle: [
      text(
        'Документ за период подготовлен и направлен.',
        'Мезгил үчүн документ даярдалып, жөнөтүлдү.',
        'The document for the period was prepared and sent.',
      ),
    ],
  },
  training: {
    start: [
      text(
        'Составлена программа и отобрано {n} тренеров.',
        'Программа түзүлдү жана {n} тренер тандалды.',
        'The programme was drawn up and {n} trainers chosen.',
      ),
      text(
        'Согласованы даты занятий и списки участников ({place}).',
        'Сабактардын даталары жана катышуучулардын тизмелери макулдашылды ({place}).',
        'Dates and lists of participants were agreed ({place}).',
      ),
    ],
    middle: [
      text(
        'Проведено занятий: {n}; обучено {m} человек ({place}).',
        'Өткөрүлгөн сабактар: {n}; {m} адам окутулду ({place}).',
        'Sessions held: {n}; {m} people trained ({place}).',
      ),
      text(
        'Обучение продолжается; материалы доработаны по отзывам {m} участников.',
        'Окутуу уланууда; материалдар {m} катышуучунун пикири боюнча иштелип чыкты.',
        'Training goes on; the materials were revised by the feedback of {m} participants.',
      ),
    ],
    late: [
      text(
        'Остались две группы, списки участников утверждены.',
        'Эки топ калды, катышуучулардын тизмелери бекитилди.',
        'Two groups remain; the lists of participants are approved.',
      ),
      text(
        'Проведена итоговая проверка знаний, оформляются сертификаты.',
        'Билимди жыйынтыктоочу текшерүү өткөрүлдү, сертификаттар даярдалууда.',
        'A final test was held and certificates are being issued.',
      ),
    ],
    done: [
      text(
        'Обучение завершено; списки участников и оценка занятий приложены.',
        'Окутуу аяктады; катышуучулардын тизмелери жана сабактардын баасы тиркелди.',
        'Training is complete; lists of participants and their marks are attached.',
      ),
      text(
        'Программа выполнена полностью, выданы сертификаты.',
        'Программа толук аткарылды, сертификаттар берилди.',
        'The programme was carried out in full and certificates issued.',
      ),
    ],
    cycle: [
      text(
        'Занятие периода проведено, участников: {m}.',
        'Мезгилдин сабагы өткөрүлдү, катышуучулар: {m}.',
        'The session of the period was held; participants: {m}.',
      ),
    ],
  },
  system: {
    start: [
      text(
        'Подготовлено техническое задание, собраны требования {n} пользователей.',
        'Техникалык тапшырма даярдалды, {n} колдонуучунун талаптары чогултулду.',
        'Terms of reference were written and the needs of {n} users collected.',
      ),
      text(
        'Проверено оборудование в айыл окмоту ({place}).',
        'Айыл өкмөттөрүндөгү жабдуулар текшерилди ({place}).',
        'The equipment of village administrations was checked ({place}).',
      ),
    ],
    middle: [
      text(
        'Выпущена пробная версия, устранено {m} ошибок.',
        'Сынамык версиясы чыгарылды, {m} ката оңдолду.',
        'A trial version was released and {m} errors fixed.',
      ),
      text(
        'Подключено {n} муниципалитетов ({place}).',
        '{n} муниципалитет туташтырылды ({place}).',
        '{n} municipalities were connected ({place}).',
      ),
    ],
    late: [
      text(
        'Идет опытная эксплуатация, подготовлено руководство пользователя.',
        'Сынамык пайдалануу жүрүүдө, колдонуучунун колдонмосу даярдалды.',
        'Trial use is under way and the user guide is ready.',
      ),
      text(
        'Система принята комиссией с {n} замечаниями.',
        'Система комиссия тарабынан {n} сын-пикир менен кабыл алынды.',
        'The commission accepted the system with {n} remarks.',
      ),
    ],
    done: [
      text(
        'Система введена в работу; акт приемки и ссылка приложены.',
        'Система ишке киргизилди; кабыл алуу актысы жана шилтеме тиркелди.',
        'The system went into use; the acceptance record and a link are attached.',
      ),
      text('Работа завершена, пользователи обучены.', 'Иш аяктады, колдонуучулар окутулду.', 'Done, and the users are trained.'),
    ],
    cycle: [text('Данные периода обновлены.', 'Мезгилдин маалыматтары жаңыртылды.', 'The data of the period were renewed.')],
  },
  study: {
    start: [
      text(
        'Согласована методика, начат сбор данных ({place}).',
        'Методика макулдашылды, маалымат чогултуу башталды ({place}).',
        'The method was agreed and data collection began ({place}).',
      ),
      text(
        'Направлены запросы в {m} муниципалитетов.',
        '{m} муниципалитетке суроо-талаптар жөнөтүлдү.',
        'Requests were sent to {m} municipalities.',
      ),
    ],
    middle: [
      text(
        'Получены данные {m} муниципалитетов, проводится сверка.',
        '{m} муниципалитеттин маалыматтары алынды, салыштыруу жүрүүдө.',
        'Data of {m} municipalities were received and are being checked.',
      ),
      text(
        'Проведены интервью и выезды ({place}); выявлено {n} типовых проблем.',
        'Интервьюлар жана чыгуулар өткөрүлдү ({place}); {n} типтүү көйгөй аныкталды.',
        'Interviews and visits were made ({place}); {n} typical problems were found.',
      ),
    ],
    late: [
      text(
        'Проект отчета представлен рабочей группе.',
        'Отчеттун долбоору жумушчу топко берилди.',
        'The draft report was presented to the working group.',
      ),
      text(
        'Выводы обсуждены с исполнителями, дополняются приложения.',
        'Корутундулар аткаруучулар менен талкууланды, тиркемелер толукталууда.',
        'The findings were discussed with the executors and the annexes are being completed.',
      ),
    ],
    done: [
      text(
        'Отчет подготовлен и принят рабочей группой.',
        'Отчет даярдалып, жумушчу топ тарабынан кабыл алынды.',
        'The report was written and accepted by the working group.',
      ),
      text(
        'Исследование завершено, таблицы и рекомендации приложены.',
        'Изилдөө аяктады, таблицалар жана сунуштар тиркелди.',
        'The study is complete; tables and recommendations are attached.',
      ),
    ],
    cycle: [
      text(
        'Проверено {n} объектов ({place}); результаты направлены.',
        '{n} объект текшерилди ({place}); жыйынтыктар жөнөтүлдү.',
        '{n} objects were checked ({place}) and the results sent.',
      ),
      text(
        'Проверка периода проведена, нарушений выявлено: {n}.',
        'Мезгилдин текшерүүсү өткөрүлдү, аныкталган бузуулар: {n}.',
        'The check of the period was made; breaches found: {n}.',
      ),
    ],
  },
  building: {
    start: [
      text(
        'Определены места и составлена смета ({place}).',
        'Жайлар аныкталып, смета түзүлдү ({place}).',
        'Places were chosen and the estimate made ({place}).',
      ),
      text(
        'Объявлен конкурс на поставку и работы.',
        'Жеткирүүгө жана иштерге конкурс жарыяланды.',
        'A tender for supply and works was announced.',
      ),
    ],
    middle: [
      text(
        'Заключены договоры, работы идут на {n} объектах.',
        'Келишимдер түзүлдү, {n} объектте иш жүрүүдө.',
        'Contracts were signed and work goes on at {n} sites.',
      ),
      text(
        'Поставлено оборудование для {n} объектов ({place}).',
        '{n} объект үчүн жабдуулар жеткирилди ({place}).',
        'Equipment for {n} sites was delivered ({place}).',
      ),
    ],
    late: [
      text(
        'Основные работы выполнены, идет приемка.',
        'Негизги иштер аткарылды, кабыл алуу жүрүүдө.',
        'The main works are done and acceptance is under way.',
      ),
      text(
        'Устраняются замечания приемочной комиссии на {n} объектах.',
        '{n} объектте кабыл алуу комиссиясынын сын-пикирлери четтетилүүдө.',
        'Remarks of the acceptance commission are being mended at {n} sites.',
      ),
    ],
    done: [
      text(
        'Объекты приняты по актам и работают.',
        'Объекттер актылар боюнча кабыл алынып, иштеп жатат.',
        'The sites were accepted by record and are at work.',
      ),
      text(
        'Работы завершены; акты и фотографии приложены.',
        'Иштер аяктады; актылар жана сүрөттөр тиркелди.',
        'The works are complete; records and photographs are attached.',
      ),
    ],
    cycle: [text('Работы периода выполнены.', 'Мезгилдин иштери аткарылды.', 'The works of the period were done.')],
  },
  outreach: {
    start: [
      text(
        'Утвержден план встреч и информационных материалов.',
        'Жолугушуулардын жана маалыматтык материалдардын планы бекитилди.',
        'A plan of meetings and materials was approved.',
      ),
      text(
        'Определены участники, направлены приглашения ({place}).',
        'Катышуучулар аныкталып, чакыруулар жөнөтүлдү ({place}).',
        'Participants were chosen and invitations sent ({place}).',
      ),
    ],
    middle: [
      text(
        'Проведено встреч: {n}; участвовало {m} человек ({place}).',
        'Өткөрүлгөн жолугушуулар: {n}; {m} адам катышты ({place}).',
        'Meetings held: {n}; {m} people took part ({place}).',
      ),
      text(
        'Материалы изданы на двух языках и розданы ({place}).',
        'Материалдар эки тилде чыгарылып, таратылды ({place}).',
        'Materials were printed in two languages and handed out ({place}).',
      ),
    ],
    late: [
      text(
        'Собрано {m} предложений, готовится сводная таблица.',
        '{m} сунуш чогултулду, жыйынды таблица даярдалууда.',
        '{m} proposals were collected and a summary table is being made.',
      ),
      text(
        'Осталась заключительная встреча с исполнителями.',
        'Аткаруучулар менен жыйынтыктоочу жолугушуу калды.',
        'The closing meeting with the executors remains.',
      ),
    ],
    done: [
      text(
        'Мероприятия проведены полностью; протоколы и списки приложены.',
        'Иш-чаралар толук өткөрүлдү; протоколдор жана тизмелер тиркелди.',
        'All events were held; protocols and lists are attached.',
      ),
      text(
        'Работа завершена, итоги опубликованы.',
        'Иш аяктады, жыйынтыктары жарыяланды.',
        'Done, and the results are published.',
      ),
    ],
    cycle: [
      text(
        'За период проведено {n} встреч, участников: {m}.',
        'Мезгил ичинде {n} жолугушуу өттү, катышуучулар: {m}.',
        'In the period {n} meetings were held; participants: {m}.',
      ),
      text(
        'Информация за период представлена и опубликована.',
        'Мезгил үчүн маалымат берилди жана жарыяланды.',
        'The information for the period was given and published.',
      ),
    ],
  },
};

export function phrasesOf(work: Work, phase: Phase): Phrases {
  return phrases[work][phase];
}

export function phaseOf(percent: number): Phase {
  if (percent <= 20) return 'start';
  return percent <= 65 ? 'middle' : 'late';
}
