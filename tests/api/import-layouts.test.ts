import { describe, expect, it } from 'vitest';
import { paperAsDocument, paperAsWorkbook, type PaperTable } from '../support/paper-tables.ts';
import { previewOf, registerOf } from '../support/preview-of.ts';

/** Layouts that real plans have (design text PLAN.md), in sentences of our own, each as a workbook and as a Word document. */

const register = registerOf({
  economy: 'Министерство экономики',
  health: 'Министерство здравоохранения',
  councils: 'Союз местных сообществ',
  digital: 'Министерство цифрового развития',
});

interface Layout {
  paper: PaperTable;
  /** number, parent, title, last day (null: none), bodies in order (an unknown one by its text). */
  rows: [string, string | null, string, string | null, string[]][];
  span?: [string, string];
  /** Texts that are left to a person. */
  unclear?: string[];
}

const layouts: Record<string, Layout> = {
  'titles, a row of column numbers, sections in the number’s column, a footnote': {
    paper: {
      titles: ['Приложение 1 к приказу', 'План мер по развитию услуг на 2019–2021 годы'],
      rows: [
        ['№', 'Наименование мероприятия', 'Срок исполнения', 'Ответственные исполнители'],
        ['1', '2', '3', '4'],
        ['I. Нормативная база', null, null, null],
        ['1', 'Утвердить стандарты услуг', 'до 1 марта 2019 года', 'Министерство экономики'],
        ['2', 'Обновить реестр услуг', 'III квартал 2020 года', 'Министерство экономики, Союз местных сообществ'],
        ['II. Кадры', null, null, null],
        ['3', 'Обучить служащих', 'декабрь 2021 года', 'Союз местных сообществ (по согласованию)'],
      ],
      notes: ['* Сроки уточняются ежегодно.', 'Примечание: перечень открыт.'],
    },
    span: ['2019-01-01', '2021-12-31'],
    rows: [
      ['I', null, 'Нормативная база', null, []],
      ['1', 'I', 'Утвердить стандарты услуг', '2019-03-01', ['economy']],
      ['2', 'I', 'Обновить реестр услуг', '2020-09-30', ['economy', 'councils']],
      ['II', null, 'Кадры', null, []],
      ['3', 'II', 'Обучить служащих', '2021-12-31', ['councils']],
    ],
  },

  'a village council’s plan in Kyrgyz: sections are quarters, in two cells': {
    paper: {
      titles: ['2025-жылга карата айылдык кеңештин иш планы'],
      rows: [
        ['№', 'Каралуучу маселелердин мазмуну', 'Мөөнөтү', 'Ким даярдайт', 'Ким маалымат берет'],
        ['I', 'Биринчи квартал', null, null, null],
        ['1', 'Жергиликтүү бюджетти бекитүү жөнүндө', '2025-жылдын март айы', 'Финансы бөлүмү', 'Бөлүм башчысы'],
        ['2', 'Тазалык иштери тууралуу', '2025-жылдын 15-февралына чейин', 'Коммуналдык кызмат', 'Кызмат башчысы'],
        ['II', 'Экинчи квартал', null, null, null],
        ['1', 'Жайлоолорду пайдалануу жөнүндө', '2025-жылдын июнь айы', 'Жайыт комитети', 'Комитет башчысы'],
      ],
    },
    span: ['2025-01-01', '2025-12-31'],
    rows: [
      ['I', null, 'Биринчи квартал', null, []],
      ['I.1', 'I', 'Жергиликтүү бюджетти бекитүү жөнүндө', '2025-03-31', ['Финансы бөлүмү']],
      ['I.2', 'I', 'Тазалык иштери тууралуу', '2025-02-15', ['Коммуналдык кызмат']],
      ['II', null, 'Экинчи квартал', null, []],
      ['II.1', 'II', 'Жайлоолорду пайдалануу жөнүндө', '2025-06-30', ['Жайыт комитети']],
    ],
  },

  'the same sections written in one cell with a slash': {
    paper: {
      titles: ['2025-жылга карата иш планы'],
      rows: [
        ['№', 'Каралуучу маселелердин мазмуну', 'Мөөнөтү', 'Ким даярдайт'],
        [{ text: 'I / Биринчи квартал', across: 4 }],
        ['1', 'Бюджетти бекитүү жөнүндө', '2025-жылдын март айы', 'Финансы бөлүмү'],
        [{ text: 'II / Экинчи квартал', across: 4 }],
        ['1', 'Жайыт жөнүндө', '2025-жылдын июнь айы', 'Жайыт комитети'],
      ],
    },
    rows: [
      ['I', null, 'Биринчи квартал', null, []],
      ['I.1', 'I', 'Бюджетти бекитүү жөнүндө', '2025-03-31', ['Финансы бөлүмү']],
      ['II', null, 'Экинчи квартал', null, []],
      ['II.1', 'II', 'Жайыт жөнүндө', '2025-06-30', ['Жайыт комитети']],
    ],
  },

  'a state programme in English with a section row over the whole width': {
    paper: {
      titles: ['State programme for 2019'],
      rows: [
        [
          'No.',
          'Event',
          'Implementation period',
          'Responsible executives',
          'Document form, implementation mechanism, intended outcome',
        ],
        [{ text: 'I. IMPROVING THE SYSTEM OF SERVICES', across: 5 }],
        ['1.', 'Open a single window in each district', 'Q2 2019', 'Министерство экономики', 'Order of the ministry'],
        ['2.', 'Publish the register of services', 'by December 1, 2019', 'Министерство цифрового развития', 'Portal page'],
      ],
    },
    rows: [
      ['I', null, 'IMPROVING THE SYSTEM OF SERVICES', null, []],
      ['1', 'I', 'Open a single window in each district', '2019-06-30', ['economy']],
      ['2', 'I', 'Publish the register of services', '2019-12-01', ['digital']],
    ],
  },

  'one measure with several steps: rows slipped to the left, step in the number’s column': {
    paper: {
      titles: ['Стратегия на 2025–2026 годы'],
      rows: [
        ['№', 'Наименование мероприятий', 'Механизм реализации', 'Срок исполнения', 'Ответственные исполнители'],
        ['I. Данные', null, null, null, null],
        [
          '1',
          'Создать национальный каталог данных',
          '1. Разработка требований к каталогу.',
          'март 2025 года',
          'Министерство цифрового развития',
        ],
        ['2. Разработка проекта постановления.', 'июнь 2025 года', null, null, null],
        ['3. Запуск каталога в работу.', 'декабрь 2026 года', null, null, null],
        ['2', 'Подготовить специалистов', 'Курсы для служащих', 'сентябрь 2025 года', 'Министерство экономики'],
      ],
    },
    rows: [
      ['I', null, 'Данные', null, []],
      ['1', 'I', 'Создать национальный каталог данных', null, ['digital']],
      ['1.1', '1', 'Разработка требований к каталогу.', '2025-03-31', ['digital']],
      ['1.2', '1', 'Разработка проекта постановления.', '2025-06-30', ['digital']],
      ['1.3', '1', 'Запуск каталога в работу.', '2026-12-31', ['digital']],
      ['2', 'I', 'Подготовить специалистов', '2025-09-30', ['economy']],
    ],
  },

  'one measure with several steps: number and title hang down over them': {
    paper: {
      titles: ['Дорожная карта на 2025–2026 годы'],
      rows: [
        ['№', 'Мероприятие', 'Механизм реализации', 'Срок', 'Ответственные'],
        [
          { text: '1', down: 3 },
          { text: 'Создать каталог данных', down: 3 },
          '1. Разработать требования к каталогу',
          'до 1 апреля 2025 года',
          { text: 'Министерство экономики', down: 3 },
        ],
        ['2. Согласовать проект постановления', 'до 1 июля 2025 года'],
        ['3. Ввести каталог в действие', 'до 31 декабря 2026 года'],
        ['2', 'Обучить служащих', 'Курсы', 'I квартал 2026 года', 'Союз местных сообществ'],
      ],
    },
    rows: [
      ['1', null, 'Создать каталог данных', null, ['economy']],
      ['1.1', '1', 'Разработать требования к каталогу', '2025-04-01', ['economy']],
      ['1.2', '1', 'Согласовать проект постановления', '2025-07-01', ['economy']],
      ['1.3', '1', 'Ввести каталог в действие', '2026-12-31', ['economy']],
      ['2', null, 'Обучить служащих', '2026-03-31', ['councils']],
    ],
  },

  'a header in Uzbek Cyrillic': {
    paper: {
      titles: ['Чора-тадбирлар режаси 2025'],
      rows: [
        ['Т/р', 'Чора-тадбирлар номи', 'Амалга ошириш механизми', 'Ижро муддати', 'Масъул ижрочилар'],
        ['1.', 'Ягона портални ишга тушириш', 'Қарор лойиҳаси', '01.06.2025', 'Министерство экономики'],
        ['2.', 'Мутахассисларни тайёрлаш', 'Ўқув дастури', '15.11.2025', 'Министерство здравоохранения'],
      ],
    },
    rows: [
      ['1', null, 'Ягона портални ишга тушириш', '2025-06-01', ['economy']],
      ['2', null, 'Мутахассисларни тайёрлаш', '2025-11-15', ['health']],
    ],
  },

  'a header of two levels: first and last day, results in two columns': {
    paper: {
      titles: ['План реализации программы на 2019–2020 годы'],
      rows: [
        [
          { text: 'N пп.', down: 2 },
          { text: 'Наименование мероприятия', down: 2 },
          { text: 'Исполнитель мероприятия', down: 2 },
          { text: 'Срок', across: 2 },
          { text: 'Ожидаемый непосредственный результат', across: 2 },
          { text: 'Связь с индикаторами', down: 2 },
        ],
        ['начала реализации', 'окончания реализации', 'краткое описание', 'значение'],
        ['1', '2', '3', '4', '5', '6', '7', '8'],
        [{ text: 'Раздел 1. Дороги', across: 8 }],
        [
          '1.1',
          'Отремонтировать мосты',
          'Министерство экономики',
          '01.02.2019',
          '30.11.2019',
          'Мосты открыты',
          '12 мостов',
          'И-1',
        ],
        ['1.2', 'Осветить улицы', 'Союз местных сообществ', '01.03.2020', '01.10.2020', 'Улицы освещены', '40 км', 'И-2'],
      ],
    },
    rows: [
      ['1', null, 'Дороги', null, []],
      ['1.1', '1', 'Отремонтировать мосты', '2019-11-30', ['economy']],
      ['1.2', '1', 'Осветить улицы', '2020-10-01', ['councils']],
    ],
  },

  'a header of two levels: money by year, a total row': {
    paper: {
      titles: ['Перечень мероприятий на 2019 - 2021 годы'],
      rows: [
        [
          { text: 'N п/п', down: 2 },
          { text: 'Наименование мероприятия', down: 2 },
          { text: 'Срок исполнения', down: 2 },
          { text: 'Объем финансирования, тыс. руб.', across: 4 },
          { text: 'Ответственный исполнитель', down: 2 },
        ],
        ['всего', '2019', '2020', '2021'],
        ['1', '2', '3', '4', '5', '6', '7', '8'],
        ['1.', 'Построить водопровод', '2019-2021 гг.', '900', '300', '300', '300', 'Министерство экономики'],
        ['2.', 'Оснастить амбулатории', '2020 год', '120', 'х', '120', 'х', 'Министерство здравоохранения'],
        ['Итого', null, null, '1020', '300', '420', '300', null],
      ],
    },
    rows: [
      ['1', null, 'Построить водопровод', '2021-12-31', ['economy']],
      ['2', null, 'Оснастить амбулатории', '2020-12-31', ['health']],
    ],
  },

  'an open-government plan in English: its own start and end, lead and supporters': {
    paper: {
      titles: ['National Action Plan 2023-2024'],
      rows: [
        [
          'Milestone Activity with a verifiable deliverable',
          'Lead implementing agency/actor',
          'Support Institution(s)',
          'Budget',
          'Start Date:',
          'End Date:',
        ],
        [
          'Publish local budgets in machine-readable form',
          'Министерство экономики',
          'Союз местных сообществ',
          '-',
          'January 2023',
          'June 2023',
        ],
        [
          'Hold hearings in all districts',
          'Союз местных сообществ',
          'Министерство экономики',
          '10,000',
          'July 2023',
          'December 2024',
        ],
      ],
    },
    rows: [
      ['1', null, 'Publish local budgets in machine-readable form', '2023-06-30', ['economy', 'councils']],
      ['2', null, 'Hold hearings in all districts', '2024-12-31', ['councils', 'economy']],
    ],
  },

  'milestones of a data strategy, one date moved within its cell, one not given': {
    paper: {
      titles: ['Action plan 2020'],
      rows: [
        ['Milestone', 'Measurement', 'Target Date', 'Reporting Mechanism', 'Required or Encouraged'],
        ['Name a council', 'Council is named', 'January 31, 2020', 'Report to the centre', 'Required'],
        ['Publish its charter', 'Charter is public', 'June 30, 2020 July 31, 2020*', 'Web page', 'Required'],
        ['Meet every quarter', 'Minutes', '(See Above)', 'Web page', 'Encouraged'],
      ],
      notes: ['* The date was moved by the council.'],
    },
    unclear: ['June 30, 2020 July 31, 2020*', '(See Above)'],
    rows: [
      ['1', null, 'Name a council', '2020-01-31', []],
      ['2', null, 'Publish its charter', '2020-07-31', []],
      ['3', null, 'Meet every quarter', null, []],
    ],
  },

  'an open-government plan with commitment, milestone, deadline and lead department': {
    paper: {
      titles: ['Commitments 2024-2026'],
      rows: [
        ['Commitment', 'Milestone', 'Indicator', 'Deadline', 'Lead department', 'Status', 'Progress', 'Evidence'],
        ['Open justice', 'Release case data', '10 data sets', 'September 2024', 'Министерство экономики', 'Not started', '', ''],
        ['Open justice', 'Train clerks', '100 clerks', 'March 2026', 'Министерство здравоохранения', 'Limited progress', '', ''],
      ],
    },
    rows: [
      ['1', null, 'Release case data', '2024-09-30', ['economy']],
      ['2', null, 'Train clerks', '2026-03-31', ['health']],
    ],
  },

  'empty and repeated heading cells, words of a web page above, body lists that end in line breaks': {
    paper: {
      titles: ['Скачать Печать Поделиться', 'План мероприятий на 2022 год', 'Показать изменения'],
      rows: [
        ['№', '', 'Мероприятия', 'Мероприятия', 'Сроки', 'Исполнители'],
        ['1', null, 'Провести опрос жителей', null, 'май 2022 года', 'Министерство экономики\nСоюз местных сообществ\n\n'],
        [
          '2',
          null,
          'Издать сборник',
          null,
          'до 1 декабря 2022 года',
          '- Министерство здравоохранения;\n- Министерство экономики.\n',
        ],
      ],
    },
    rows: [
      ['1', null, 'Провести опрос жителей', '2022-05-31', ['economy', 'councils']],
      ['2', null, 'Издать сборник', '2022-12-01', ['health', 'economy']],
    ],
  },

  'the header repeated after a page break, numbers with brackets, a section with no number': {
    paper: {
      titles: ['План работ на 2023 год'],
      rows: [
        ['№ п/п', 'Содержание мероприятия', 'Срок выполнения', 'Исполнитель'],
        [{ text: 'Организационные вопросы', across: 4 }],
        ['1)', 'Создать рабочую группу', '01.02.2023', 'Министерство экономики'],
        ['№ п/п', 'Содержание мероприятия', 'Срок выполнения', 'Исполнитель'],
        ['2)', 'Утвердить её состав', '15.02.2023', 'Министерство экономики'],
        [{ text: 'Контроль', across: 4 }],
        ['3)', 'Отчитаться перед советом', '20.12.2023', 'Союз местных сообществ'],
      ],
    },
    rows: [
      ['I', null, 'Организационные вопросы', null, []],
      ['1', 'I', 'Создать рабочую группу', '2023-02-01', ['economy']],
      ['2', 'I', 'Утвердить её состав', '2023-02-15', ['economy']],
      ['II', null, 'Контроль', null, []],
      ['3', 'II', 'Отчитаться перед советом', '2023-12-20', ['councils']],
    ],
  },

  'goals, tasks and measures in one column of titles, numbered by level': {
    paper: {
      titles: ['Матрица мероприятий на 2019–2023 годы'],
      rows: [
        ['№', 'Задачи и меры', 'Ожидаемые результаты', 'Сроки реализации', 'Ответственные', 'Источник финансирования'],
        [{ text: 'Цель 1. Доступные услуги', across: 6 }],
        ['1.1', 'Задача: упростить порядок', null, null, null, null],
        [
          '1.1.1',
          'Сократить число справок',
          'Справок меньше на треть',
          'IV квартал 2019 года',
          'Министерство экономики',
          'бюджет',
        ],
        ['1.1.2', 'Ввести запись по телефону', 'Запись действует', '2020-2021 годы', 'Союз местных сообществ', 'бюджет'],
        [{ text: 'Цель 2. Качество', across: 6 }],
        ['2.1', 'Задача: измерять качество', null, null, null, null],
        ['2.1.1', 'Опрашивать заявителей', 'Отчёт', 'ежегодно', 'Министерство экономики', 'доноры'],
      ],
    },
    rows: [
      ['1', null, 'Доступные услуги', null, []],
      ['1.1', '1', 'Задача: упростить порядок', null, []],
      ['1.1.1', '1.1', 'Сократить число справок', '2019-12-31', ['economy']],
      ['1.1.2', '1.1', 'Ввести запись по телефону', '2021-12-31', ['councils']],
      ['2', null, 'Качество', null, []],
      ['2.1', '2', 'Задача: измерять качество', null, []],
      ['2.1.1', '2.1', 'Опрашивать заявителей', '2023-12-31', ['economy']],
    ],
  },

  'a report form: what was done, planned and actual day, totals': {
    paper: {
      titles: ['Отчёт об исполнении плана за 2023 год'],
      rows: [
        ['№', 'Мера', 'Срок исполнения', 'Ответственный исполнитель', 'Что сделано', '% выполнения', 'Примечание'],
        ['1', 'Принять положение', '31.03.2023', 'Министерство экономики', 'Положение принято', '100', ''],
        ['2', 'Обновить сайт', '30.06.2023', 'Министерство цифрового развития', 'Идёт работа', '40', 'х'],
        ['Всего: 2 меры', null, null, null, null, null, null],
      ],
    },
    rows: [
      ['1', null, 'Принять положение', '2023-03-31', ['economy']],
      ['2', null, 'Обновить сайт', '2023-06-30', ['digital']],
    ],
  },
};

describe.each(Object.entries(layouts))('%s', (_name, { paper, rows, span, unclear }) => {
  it.each([
    ['workbook', paperAsWorkbook],
    ['Word document', paperAsDocument],
  ])('is read from a %s', async (_kind, write) => {
    const preview = await previewOf(await write(paper), register);
    const read = preview.rows.map(({ number, parentNumber, title, edit }) => [
      number,
      parentNumber,
      title,
      edit.deadline?.dueOn ?? null,
      edit.bodies?.map(({ bodyId, text }) => bodyId ?? text) ?? [],
    ]);
    expect(read).toEqual(rows);
    expect(preview.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(preview.unclearDeadlines.map(({ text }) => text).toSorted()).toEqual((unclear ?? []).toSorted());
    if (span) expect([preview.plan?.startsOn, preview.plan?.endsOn]).toEqual(span);
  });
});
