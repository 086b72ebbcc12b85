import { describe, expect, it } from 'vitest';
import { matchBodies, type RegisteredBody } from './match-bodies.ts';

type Names = RegisteredBody['names'][number]['name'];

function body(id: string, name: Names, shortName: Names | null, more: Partial<RegisteredBody> = {}): RegisteredBody {
  const names = [{ name, shortName, from: null }];
  return { id, names, aliases: [], activeFrom: null, activeTo: null, succeededBy: null, ...more };
}

const economy = body(
  'economy',
  { ru: 'Министерство хозяйства', ky: 'Чарба министрлиги', en: 'Ministry of Husbandry' },
  { ru: 'МХ', ky: 'ЧМ', en: 'MoHu' },
  { aliases: [{ language: 'ru', text: 'Минхоз' }] },
);
const health = body(
  'health',
  { ru: 'Министерство здоровья и семьи', ky: 'Саламаттык жана үй-бүлө министрлиги', en: 'Ministry of Health and Family' },
  { ru: 'МЗС', ky: 'СҮБМ', en: 'MoHF' },
);
const roads = body(
  'roads',
  { ru: 'Министерство дорог', ky: 'Жолдор министрлиги', en: 'Ministry of Roads' },
  { ru: 'МД', ky: 'ЖМ', en: 'MoR' },
);
const labour = body(
  'labour',
  { ru: 'Министерство труда, занятости и переселения', en: 'Ministry of Labour, Employment and Resettlement' },
  { ru: 'МТЗП' },
);
const agency = body(
  'agency',
  {
    ru: 'Государственное агентство по делам общин и сёл',
    ky: 'Жамааттар жана айылдар иштери боюнча мамлекеттик агенттик',
    en: 'State Agency for Communities and Villages',
  },
  { ru: 'ГАДОС', ky: 'ЖАИБ агенттиги', en: 'SACV' },
);
const land = body('land', { ru: 'Государственное агентство по земле' }, null);
const project = body('project', { ru: 'Проект «Чистая вода, тёплый дом»', en: 'Project “Clean Water”' }, null);
const oldArchive = body('old-archive', { ru: 'Архивная служба' }, null, { activeTo: '2020-12-31', succeededBy: 'archive' });
const archive = body('archive', { ru: 'Агентство архивов и реестров' }, null, { activeFrom: '2021-01-01' });
const closed = body('closed', { ru: 'Комитет по лесу' }, null, { activeTo: '2019-12-31' });
const twinA = body('twin-a', { ru: 'Фонд развития' }, null);
const twinB = body('twin-b', { ru: 'Фонд развития' }, null);
const nsk = body('nsk', { ru: 'Комитет счёта' }, { ru: 'КС' });

const register = [economy, health, roads, labour, agency, land, project, oldArchive, archive, closed, twinA, twinB, nsk];

/** A reading in short: ids with their roles, and the texts of what was not found. */
function brief(text: string, on = '2022-06-01'): string[] {
  const { matches, unmatched } = matchBodies(text, register, on);
  return [
    ...matches.map(({ bodyId, role }) => `${bodyId} ${role}`),
    ...unmatched.map(({ text: written, role }) => `? ${written} ${role}`),
  ];
}

function ids(text: string, on = '2022-06-01'): string[] {
  return matchBodies(text, register, on).matches.map(({ bodyId }) => bodyId);
}

describe('one name', () => {
  it.each([
    ['Министерство хозяйства', 'economy'],
    ['Министерство хозяйства КР', 'economy'],
    ['МИНИСТЕРСТВО ХОЗЯЙСТВА КЫРГЫЗСКОЙ РЕСПУБЛИКИ', 'economy'],
    ['Министерством хозяйства Кыргызской Республики', 'economy'],
    ['министерству хозяйства', 'economy'],
    ['Министерство\n хозяйства', 'economy'],
    ['Министерство хозяй\u00ADства', 'economy'],
    ['МХ КР', 'economy'],
    ['МХнин', 'economy'],
    ['Минхозом', 'economy'],
    ['КР Чарба министрлигинин', 'economy'],
    ['Чарба министрлигине', 'economy'],
    ['the Ministry of Husbandry of the Kyrgyz Republic', 'economy'],
    ['Министерство здоровья и семьи', 'health'],
    ['Саламаттык жана үй-бүлө министрлиги', 'health'],
    ['Саламаттык жана уй-було министрлиги', 'health'],
    ['Министерство труда, занятости и переселения', 'labour'],
    ['Государственным агентством по делам общин и сел при Правительстве КР', 'agency'],
    ['Проект «Чистая вода, тёплый дом»', 'project'],
    ['Проект «Чистая вода, тёплый дом', 'project'],
    ['Проект "Чистая вода, теплый дом"', 'project'],
    ['«Министерство дорог»', 'roads'],
    ['1) Министерство дорог.', 'roads'],
  ])('%s is %s', (text, id) => {
    expect(brief(text)).toEqual([`${id} lead`]);
  });

  it('is found when its letters are decomposed or typed in another script', () => {
    expect(ids('Чарба министрлиги, Мини\u0441терство дорог'.normalize('NFD'))).toEqual(['economy', 'roads']);
    expect(ids('\u004DТЗП')).toEqual(['labour']);
  });

  it.each(['Минестерство хозяйства', 'Министерство хозяйсва', 'министерство хозяства', 'Министерствохозяйства'])(
    'is found in spite of one slip: %s',
    (text) => {
      expect(ids(text)).toEqual(['economy']);
    },
  );

  it.each([
    'Министерство хозяйства и торговли',
    'Министерство хозяйства, торговли и туризма',
    'Департамент Министерства хозяйства',
    'Министерство хозяйства РФ',
    'Министерство труда',
    'Министерство труда, занятости',
    'Торговля жана чарба министрлиги',
    'Ministry of Husbandry and Trade',
    'Государственные агентства по земле',
    'МХК',
    'МД-12',
    'Комитет по лесу',
    'Фонд развития',
  ])('is not taken for a registered one: %s', (text) => {
    expect(ids(text)).toEqual([]);
  });
});

describe('a list', () => {
  it.each([
    'Министерство хозяйства, Министерство здоровья и семьи, Министерство дорог',
    'МХ; МЗС; МД',
    'МХ, МЗС и МД',
    'МХ/МЗС/МД',
    'Министерство хозяйства\nМинистерство здоровья и семьи\nМинистерство дорог',
    '- Министерство хозяйства;\n- Министерство здоровья и семьи;\n- Министерство дорог.',
    'Чарба министрлиги, Саламаттык жана үй-бүлө министрлиги жана Жолдор министрлиги',
    'Ministry of Husbandry, Ministry of Health and Family and the Ministry of Roads',
    'министерства хозяйства, здоровья и семьи и дорог',
    'Министерства хозяйства, здоровья и семьи, дорог',
    'Чарба, саламаттык жана үй-бүлө жана жолдор министрликтери',
    'Ministries of Husbandry, Health and Family and Roads',
    'Министерство хозяйства (МХ), Министерство здоровья и семьи (далее – МЗС), Министерство дорог',
  ])('%s', (text) => {
    expect(brief(text)).toEqual(['economy lead', 'health co_executor', 'roads co_executor']);
  });

  it('shares a head with its adjective and its preposition', () => {
    const text = 'Государственные агентства по делам общин и сёл, по земле';
    expect(matchBodies(text, register, '2022-06-01')).toEqual({
      matches: [
        { bodyId: 'agency', role: 'lead', text: 'Государственные агентства по делам общин и сёл' },
        { bodyId: 'land', role: 'co_executor', text: 'по земле' },
      ],
      unmatched: [],
    });
  });

  it('shares no head with a body that nobody registered, nor where one body bears the whole name', () => {
    expect(ids('министерства хозяйства, торговли и дорог')).toEqual([]);
    const both = body('both', { ru: 'Министерство хозяйства и дорог' }, null);
    expect(matchBodies('министерства хозяйства и дорог', [economy, roads, both], '2022-06-01').matches).toEqual([]);
    expect(matchBodies('Министерство хозяйства и дорог', [economy, roads, both], '2022-06-01').matches).toMatchObject([
      { bodyId: 'both' },
    ]);
  });

  it('keeps what it does not know in one piece', () => {
    expect(brief('МХ, заинтересованные министерства и ведомства')).toEqual([
      'economy lead',
      '? заинтересованные министерства и ведомства co_executor',
    ]);
    expect(brief('отдел культуры, молодёжи, спорта и туризма, общий отдел, ОМСУ')).toEqual([
      '? отдел культуры, молодёжи, спорта и туризма lead',
      '? общий отдел co_executor',
      '? ОМСУ co_executor',
    ]);
    expect(brief('ОсОО «Вода, газ и свет», МХ')).toEqual(['economy co_executor', '? ОсОО «Вода, газ и свет» lead']);
    expect(brief('Министерство торговли и туризма (МТТ)')).toEqual(['? Министерство торговли и туризма (МТТ) lead']);
  });

  it('gives the text as it was typed', () => {
    const cell = 'Министерство\u00A0хозяйства  КР ( по согласованию );\n«ГАДОС»';
    const { matches } = matchBodies(cell, register, '2022-06-01');
    expect(matches.map(({ text }) => text)).toEqual(['Министерство\u00A0хозяйства  КР', 'ГАДОС']);
    for (const { text } of matches) expect(cell).toContain(text);
  });

  it('reads on behind brackets', () => {
    expect(brief('Министерство хозяйства (МХ) Кыргызской Республики, МД')).toEqual(['economy lead', 'roads co_executor']);
    expect(ids('Министерство дорог (шоссейных) и мостов')).toEqual([]);
    expect(brief('Министерство хозяйства (МД)')).toEqual(['economy lead', '? МД co_executor']);
  });

  it.each(['', '  ', ',;\n', '–', '()'])('of nothing is empty: “%s”', (text) => {
    expect(brief(text)).toEqual([]);
  });
});

describe('roles', () => {
  it.each([
    ['МХ, МЗС (по согласованию), МД', ['economy lead', 'health by_agreement', 'roads co_executor']],
    ['МХ, МЗС(по согласованию', ['economy lead', 'health by_agreement']],
    ['МХ, МЗС ( по согл. )', ['economy lead', 'health by_agreement']],
    ['ЧМ, ЖМ (макулдашуу боюнча)', ['economy lead', 'roads by_agreement']],
    ['MoHu, MoR (by agreement)', ['economy lead', 'roads by_agreement']],
    ['МХ по согласованию с МЗС', ['economy lead', 'health by_agreement']],
    ['МЗС (по согласованию), МХ', ['health by_agreement', 'economy lead']],
    ['министерства хозяйства, дорог (по согласованию)', ['economy lead', 'roads by_agreement']],
    ['соисполнители: МХ, МД; ответственный исполнитель: МЗС', ['economy co_executor', 'roads co_executor', 'health lead']],
    ['Ответственный: МХ, соисполнители: МД, МЗС', ['economy lead', 'roads co_executor', 'health co_executor']],
    ['Жооптуу: ЧМ; биргелешип аткаруучулар: ЖМ', ['economy lead', 'roads co_executor']],
    ['Lead: MoHu; support: MoR', ['economy lead', 'roads support']],
    ['МХ совместно с Министерством дорог', ['economy lead', 'roads co_executor']],
    ['Жолдор министрлиги менен биргеликте Чарба министрлиги', ['roads co_executor', 'economy lead']],
    ['МХ при поддержке МД', ['economy lead', 'roads support']],
    ['МД, МХ (свод)', ['roads co_executor', 'economy lead']],
    ['МД, МХ - ответственный исполнитель, МЗС', ['roads co_executor', 'economy lead', 'health co_executor']],
  ])('%s', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('are told of what is not found, too', () => {
    expect(brief('ОМСУ (по согласованию), МХ')).toEqual(['economy lead', '? ОМСУ by_agreement']);
    expect(brief('ОМСУ, МХ')).toEqual(['economy co_executor', '? ОМСУ lead']);
  });
});

describe('the day', () => {
  it('finds the body itself while it is in office, then the one that took over, and says so', () => {
    expect(matchBodies('Архивная служба', register, '2020-12-31').matches).toEqual([
      { bodyId: 'old-archive', role: 'lead', text: 'Архивная служба' },
    ]);
    expect(matchBodies('Архивная служба', register, '2021-01-01').matches).toEqual([
      { bodyId: 'archive', role: 'lead', text: 'Архивная служба', succeeds: 'old-archive' },
    ]);
  });

  it('gives a name borne twice to the body of the lower rank', () => {
    const found = (rank: number) =>
      matchBodies(
        'Фонд развития',
        [
          { ...twinA, rank: 1 },
          { ...twinB, rank },
        ],
        '2022-06-01',
      ).matches;
    expect(found(0)).toMatchObject([{ bodyId: 'twin-b' }]);
    expect(found(2)).toMatchObject([{ bodyId: 'twin-a' }]);
    expect(found(1)).toEqual([]);
  });

  it('finds no body that is not yet, or that is gone without a successor', () => {
    expect(ids('Агентство архивов и реестров', '2020-06-01')).toEqual([]);
    expect(ids('Комитет по лесу', '2019-06-01')).toEqual(['closed']);
    expect(ids('Комитет по лесу', '2020-06-01')).toEqual([]);
  });

  it('gives a name that two bodies have borne to the one that bears it on the day', () => {
    const first = {
      ...body('first', { ru: 'Палата ремёсел' }, null),
      names: [
        { name: { ru: 'Палата ремёсел' }, shortName: null, from: null },
        { name: { ru: 'Палата промыслов' }, shortName: null, from: '2020-01-01' },
      ],
    };
    const second = body('second', { ru: 'Палата ремёсел' }, null, { activeFrom: '2020-01-01' });
    const found = (on: string) => matchBodies('Палата ремёсел', [first, second], on).matches.map(({ bodyId }) => bodyId);
    expect([found('2019-06-01'), found('2020-06-01')]).toEqual([['first'], ['second']]);
    expect(matchBodies('Палата ремёсел', [first], '2020-06-01').matches).toMatchObject([{ bodyId: 'first' }]);
  });
});
