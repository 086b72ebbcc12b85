import { trilingual as text, type Trilingual } from '../localized.ts';

export interface MilestoneText {
  /** Share of the time between the start and the due date, 0..1. */
  at: number;
  title: Trilingual;
  isKey?: boolean;
}

/** Milestones by the number of their leaf. */
export const milestoneTexts: Readonly<Record<string, readonly MilestoneText[]>> = {
  '1.1.2': [
    {
      at: 0.35,
      title: text(
        'Собраны предложения четырех министерств',
        'Төрт министрликтин сунуштары чогултулду',
        'Proposals of four ministries collected',
      ),
    },
    {
      at: 0.9,
      title: text(
        'Концепция принята рабочей группой',
        'Концепция жумушчу топ тарабынан кабыл алынды',
        'The concept accepted by the working group',
      ),
      isKey: true,
    },
  ],
  '1.2.3': [
    {
      at: 0.4,
      title: text(
        'Готов анализ регулятивного воздействия',
        'Жөнгө салуучу таасирдин анализи даяр',
        'Regulatory impact analysis ready',
      ),
    },
    {
      at: 0.7,
      title: text(
        'Проект закона вынесен на общественное обсуждение',
        'Мыйзам долбоору коомдук талкууга чыгарылды',
        'The draft law put to public discussion',
      ),
    },
    {
      at: 0.95,
      title: text(
        'Проект закона одобрен рабочей группой',
        'Мыйзам долбоору жумушчу топ тарабынан жактырылды',
        'The draft law endorsed by the working group',
      ),
      isKey: true,
    },
  ],
  '1.4.4': [
    {
      at: 0.8,
      title: text(
        'Собраны предложения органов к новому плану',
        'Жаңы планга органдардын сунуштары чогултулду',
        'Proposals for the next plan collected',
      ),
    },
    {
      at: 0.95,
      title: text(
        'Проект нового плана вынесен на обсуждение',
        'Жаңы пландын долбоору талкууга чыгарылды',
        'The next plan’s draft put to discussion',
      ),
    },
  ],
  '2.1.2': [
    {
      at: 0.5,
      title: text(
        'Согласован перечень услуг для исключения',
        'Алып салынуучу кызматтардын тизмеси макулдашылды',
        'A list of services to remove agreed',
      ),
    },
    {
      at: 0.9,
      title: text(
        'Проект реестра направлен министерствам',
        'Реестрдин долбоору министрликтерге жөнөтүлдү',
        'The draft register sent to the ministries',
      ),
    },
  ],
  '2.1.4': [
    {
      at: 0.6,
      title: text(
        'Получено заключение Министерства юстиции',
        'Юстиция министрлигинин корутундусу алынды',
        'The opinion of the Ministry of Justice received',
      ),
    },
    {
      at: 0.85,
      title: text('Реестр внесен на утверждение', 'Реестр бекитүүгө киргизилди', 'The register submitted for approval'),
    },
    {
      at: 1,
      title: text(
        'Новая редакция базового реестра опубликована',
        'Базалык реестрдин жаңы редакциясы жарыяланды',
        'The new basic register published',
      ),
      isKey: true,
    },
  ],
  '2.3.2': [
    {
      at: 0.3,
      title: text('Подписан договор на разработку', 'Иштеп чыгуу келишимине кол коюлду', 'The development contract signed'),
    },
    {
      at: 0.7,
      title: text(
        'Пробная версия открыта для пяти мэрий',
        'Сынамык версия беш мэрия үчүн ачылды',
        'A trial version open to five administrations',
      ),
    },
    {
      at: 1,
      title: text(
        'Электронный реестр принят комиссией',
        'Электрондук реестр комиссия тарабынан кабыл алынды',
        'The electronic register accepted by the commission',
      ),
      isKey: true,
    },
  ],
  '2.3.3': [
    {
      at: 0.6,
      title: text(
        'Перенесены данные первых 150 айылных аймаков',
        'Алгачкы 150 айыл аймагынын маалыматтары көчүрүлдү',
        'Data of the first 150 municipalities moved',
      ),
    },
    {
      at: 0.8,
      title: text(
        'Перенесены данные 300 айылных аймаков',
        '300 айыл аймагынын маалыматтары көчүрүлдү',
        'Data of 300 municipalities moved',
      ),
    },
  ],
  '3.3.1': [
    {
      at: 0.4,
      title: text(
        'Первые пять айылных кенешей приняли стандарты',
        'Алгачкы беш айылдык кеңеш стандарттарды кабыл алды',
        'The first five village councils adopted the standards',
      ),
    },
    {
      at: 0.9,
      title: text(
        'Стандарты действуют в 14 айылных аймаках',
        'Стандарттар 14 айыл аймагында иштейт',
        'The standards are in force in 14 municipalities',
      ),
      isKey: true,
    },
  ],
  '4.1.2': [
    {
      at: 0.5,
      title: text('Подготовлены помещения в двух районах', 'Эки райондо имараттар даярдалды', 'Premises in two districts ready'),
    },
    {
      at: 0.95,
      title: text(
        'Начат прием жителей в едином окне Бишкека',
        'Бишкектин бирдиктүү терезесинде тургундарды кабыл алуу башталды',
        'The Bishkek window began to receive residents',
      ),
      isKey: true,
    },
  ],
  '4.1.3': [
    {
      at: 0.4,
      title: text('Открыто единое окно в Караколе', 'Караколдо бирдиктүү терезе ачылды', 'The window in Karakol opened'),
    },
    { at: 0.7, title: text('Открыто единое окно в Нарыне', 'Нарында бирдиктүү терезе ачылды', 'The window in Naryn opened') },
    { at: 0.95, title: text('Открыто единое окно в Таласе', 'Таласта бирдиктүү терезе ачылды', 'The window in Talas opened') },
  ],
  '4.6.3': [
    {
      at: 0.6,
      title: text(
        'Первые три формы размещены на портале',
        'Алгачкы үч форма порталга жайгаштырылды',
        'The first three forms on the portal',
      ),
    },
    {
      at: 1,
      title: text('Десять форм работают на портале', 'Порталда он форма иштейт', 'Ten forms at work on the portal'),
      isKey: true,
    },
  ],
  '4.7.2': [
    {
      at: 0.4,
      title: text(
        'Подключены первые 20 айыл окмоту',
        'Алгачкы 20 айыл өкмөтү туташтырылды',
        'The first 20 village administrations connected',
      ),
    },
    { at: 0.75, title: text('Подключены 60 айыл окмоту', '60 айыл өкмөтү туташтырылды', '60 village administrations connected') },
  ],
  '5.1.1': [
    {
      at: 0.5,
      title: text(
        'Проведены расчеты для трех услуг',
        'Үч кызмат үчүн эсептөөлөр жүргүзүлдү',
        'Costs of three services calculated',
      ),
    },
    {
      at: 0.9,
      title: text(
        'Методика представлена Министерству финансов',
        'Методика Финансы министрлигине берилди',
        'The method presented to the Ministry of Finance',
      ),
    },
  ],
  '5.3.2': [
    { at: 0.55, title: text('Объявлен конкурс грантов', 'Гранттар сынагы жарыяланды', 'The grant competition announced') },
    {
      at: 0.95,
      title: text(
        'Подписаны соглашения с победителями',
        'Жеңүүчүлөр менен макулдашууларга кол коюлду',
        'Agreements with the winners signed',
      ),
      isKey: true,
    },
  ],
  '6.1.1': [
    {
      at: 0.5,
      title: text(
        'Обследованы водопроводы трех областей',
        'Үч облустун суу түтүктөрү изилденди',
        'Pipelines of three oblasts surveyed',
      ),
    },
    {
      at: 0.9,
      title: text(
        'База данных проверена айыл окмоту',
        'Маалымат базасын айыл өкмөттөрү текшерди',
        'The database checked by village administrations',
      ),
    },
  ],
  '6.1.2': [
    {
      at: 0.5,
      title: text('Переданы водопроводы 80 сел', '80 айылдын суу түтүктөрү өткөрүлдү', 'Pipelines of 80 villages transferred'),
    },
    {
      at: 0.9,
      title: text('Переданы водопроводы 160 сел', '160 айылдын суу түтүктөрү өткөрүлдү', 'Pipelines of 160 villages transferred'),
    },
  ],
  '6.1.4': [
    { at: 0.35, title: text('Закуплены приборы учета', 'Эсептегич приборлор сатып алынды', 'Meters bought') },
    {
      at: 0.65,
      title: text('Приборы установлены в десяти селах', 'Он айылда приборлор орнотулду', 'Meters installed in ten villages'),
    },
    {
      at: 1,
      title: text('Приборы работают во всех 25 селах', 'Бардык 25 айылда приборлор иштейт', 'Meters at work in all 25 villages'),
      isKey: true,
    },
  ],
  '6.3.3': [
    {
      at: 0.3,
      title: text(
        'Подписано соглашение соседних муниципалитетов',
        'Кошуна муниципалитеттердин макулдашуусуна кол коюлду',
        'The neighbouring municipalities signed an agreement',
      ),
    },
    {
      at: 0.6,
      title: text('Начало работу первое предприятие', 'Биринчи ишкана ишин баштады', 'The first enterprise began work'),
    },
    {
      at: 0.95,
      title: text(
        'Работают три предприятия по вывозу отходов',
        'Калдыктарды чыгаруу боюнча үч ишкана иштейт',
        'Three waste enterprises at work',
      ),
      isKey: true,
    },
  ],
  '7.1.3': [
    {
      at: 0.4,
      title: text(
        'Составлены списки нуждающихся в уходе',
        'Багууга муктаждардын тизмелери түзүлдү',
        'Lists of those who need care drawn up',
      ),
    },
    { at: 0.7, title: text('Уход получают 400 человек', '400 адам багуу кызматын алууда', '400 people receive care') },
  ],
  '7.2.2': [
    { at: 0.5, title: text('Открыты первые десять садов', 'Алгачкы он бакча ачылды', 'The first ten kindergartens opened') },
    { at: 0.8, title: text('Открыты двадцать садов', 'Жыйырма бакча ачылды', 'Twenty kindergartens opened') },
    { at: 1, title: text('Открыты все 30 садов', 'Бардык 30 бакча ачылды', 'All 30 kindergartens opened'), isKey: true },
  ],
  '7.3.2': [
    { at: 0.5, title: text('Отремонтированы 15 пунктов', '15 пункт оңдолду', '15 posts repaired') },
    { at: 0.8, title: text('Отремонтированы 30 пунктов', '30 пункт оңдолду', '30 posts repaired') },
  ],
  '8.1.3': [
    { at: 0.25, title: text('Обучены первые 200 служащих', 'Алгачкы 200 кызматчы окутулду', 'The first 200 employees trained') },
    { at: 0.6, title: text('Обучены 500 служащих', '500 кызматчы окутулду', '500 employees trained') },
    { at: 0.95, title: text('Обучены 900 служащих', '900 кызматчы окутулду', '900 employees trained') },
  ],
  '9.1.2': [
    {
      at: 0.6,
      title: text('Проведено анкетирование домохозяйств', 'Үй чарбаларын анкеталоо өткөрүлдү', 'Households interviewed'),
    },
    { at: 0.95, title: text('Базовые значения опубликованы', 'Базалык маанилер жарыяланды', 'Baseline values published') },
  ],
  '9.1.3': [
    { at: 0.85, title: text('Проведено повторное анкетирование', 'Кайталап анкеталоо өткөрүлдү', 'Second interviews done') },
    {
      at: 0.98,
      title: text(
        'Опубликовано сравнение с базовыми значениями',
        'Базалык маанилер менен салыштыруу жарыяланды',
        'Comparison with the baseline published',
      ),
    },
  ],
  '9.3.2': [
    { at: 0.7, title: text('Выбран оценщик', 'Баалоочу тандалды', 'The evaluator chosen') },
    {
      at: 0.95,
      title: text(
        'Отчет о среднесрочной оценке обсужден комиссией',
        'Орто мөөнөттүү баалоо отчету комиссияда талкууланды',
        'The mid-term report discussed by the commission',
      ),
      isKey: true,
    },
  ],
};
