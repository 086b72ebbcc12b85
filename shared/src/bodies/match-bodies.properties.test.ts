import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyMatcher, LONGEST_BODIES_TEXT, matchBodies, type RegisteredBody } from './match-bodies.ts';

const DAY = '2022-06-01';

/** Registers of made-up bodies: a head, what it is for, and sometimes a comma, an «и» or a quotation inside the name. */
const subjects = 'дорог мостов лесов озёр рынков архивов музеев ремёсел пастбищ ледников'.split(' ');
const kyrgyzSubjects = 'жол көпүрө токой көл базар архив музей кол-өнөр жайыт мөңгү'.split(' ');
const englishSubjects = 'Roads Bridges Forests Lakes Markets Archives Museums Crafts Pastures Glaciers'.split(' ');

const pairs = fc.uniqueArray(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(2)), { minLength: 2, maxLength: 8, selector: String });
const registers = pairs.map((made) =>
  made.map(([one, other, shape], at): RegisteredBody => {
    const join = ['', ' и ', ', '][shape] ?? '';
    const [ru, ky, en] = [subjects, kyrgyzSubjects, englishSubjects].map((list) => [list[one] ?? '', list[other] ?? '']);
    const name =
      join === ''
        ? { ru: `Министерство ${ru?.[0] ?? ''}`, ky: `${ky?.[0] ?? ''} министрлиги`, en: `Ministry of ${en?.[0] ?? ''}` }
        : {
            ru: `Служба ${ru?.[0] ?? ''}${join}${ru?.[1] ?? ''} и охраны`,
            ky: `${ky?.[0] ?? ''} жана ${ky?.[1] ?? ''} кызматы`,
            en: `Service for ${en?.[0] ?? ''}${join === ', ' ? ', ' : ' and '}${en?.[1] ?? ''}`,
          };
    const names = [{ name, shortName: null, from: null }];
    const aliases = [{ language: 'ru' as const, text: `АББ${'АБВГДЕЖЗ'.charAt(at)}` }];
    return { id: `body-${at}`, names, aliases, activeFrom: null, activeTo: null, succeededBy: null };
  }),
);

const separators = [', ', '; ', '\n', ',\n', ' ,  ', ';', ' / '];
const cells = fc
  .record({
    register: registers,
    picks: fc.array(fc.record({ at: fc.nat(), language: fc.constantFrom('ru', 'ky', 'en', 'alias'), agreed: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
    separator: fc.constantFrom(...separators),
  })
  .map(({ register, picks, separator }) => {
    const named = picks.flatMap(({ at, language, agreed }) => {
      const body = register[at % register.length];
      const name = body?.names[0]?.name;
      const text = language === 'alias' ? body?.aliases[0]?.text : name?.[language];
      return body && text !== undefined ? [{ body, text, agreed }] : [];
    });
    return { register, separator, named };
  });

/** A name that two of the made-up bodies bear is nobody's. */
function isBorneOnce(register: readonly RegisteredBody[], text: string): boolean {
  const bears = (body: RegisteredBody) => Object.values(body.names[0]?.name ?? {}).includes(text);
  return register.filter(bears).length <= 1;
}

describe('a list of registered names', () => {
  it('gives them back in their order, with their roles and as they are written', () => {
    fc.assert(
      fc.property(cells, ({ register, separator, named }) => {
        fc.pre(named.every(({ text }) => isBorneOnce(register, text)));
        const cell = named.map(({ text, agreed }) => (agreed ? `${text} (по согласованию)` : text)).join(separator);
        const { matches, unmatched } = matchBodies(cell, register, DAY);
        const leading = named.findIndex(({ agreed }) => !agreed);
        expect({ cell, unmatched, matches }).toEqual({
          cell,
          unmatched: [],
          matches: named.map(({ body, text, agreed }, at) => ({
            bodyId: body.id,
            role: agreed ? 'by_agreement' : at === leading ? 'lead' : 'co_executor',
            text,
          })),
        });
      }),
      { numRuns: 400 },
    );
  });

  it('gives no body for a name that is spoilt by another word', () => {
    fc.assert(
      fc.property(registers, fc.nat(), fc.constantFrom('Департамент', 'район', 'Ошской области', 'РФ'), (register, at, word) => {
        const name = register[at % register.length]?.names[0]?.name.ru ?? '';
        for (const cell of [`${word} ${name}`, `${name} ${word}`]) {
          expect({ cell, matches: matchBodies(cell, register, DAY).matches }).toEqual({ cell, matches: [] });
        }
      }),
    );
  });

  it('gives no body for a name that goes on with what nobody registered', () => {
    fc.assert(
      fc.property(
        registers,
        fc.nat(),
        fc.constantFrom(' и торговли', ', торговли и туризма', ' и\nтуризма'),
        (register, at, more) => {
          const name = register[at % register.length]?.names[0]?.name.ru ?? '';
          const cell = name + more;
          expect({ cell, matches: matchBodies(cell, register, DAY).matches }).toEqual({ cell, matches: [] });
        },
      ),
    );
  });
});

describe('whatever stands in the cell', () => {
  const scraps = [
    'Министерство',
    'дорог',
    'и',
    ',',
    ';',
    '(',
    ')',
    '«',
    '»',
    '"',
    '\n',
    'АББА',
    'по согласованию',
    ':',
    ' - ',
    'жана',
    '\u00AD',
    'й',
    '1.',
  ];
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.constantFrom(...scraps), { maxLength: 20 }).map((words) => words.join(' ')),
    fc.array(fc.constantFrom(...scraps), { maxLength: 20 }).map((words) => words.join('')),
  );

  it('every text is a slice of it, in its order, and every body one of the register', () => {
    fc.assert(
      fc.property(registers, texts, (register, cell) => {
        const { matches, unmatched } = matchBodies(cell, register, DAY);
        const ids = register.map(({ id }) => id);
        for (const { bodyId } of matches) expect(ids).toContain(bodyId);
        for (const list of [matches, unmatched]) {
          let at = 0;
          for (const { text } of list) {
            expect(text).not.toBe('');
            const found = cell.indexOf(text, at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + text.length;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is read in a moment, and beyond a bound not at all', () => {
    const register = Array.from({ length: 300 }, (_, at): RegisteredBody => {
      const names = [{ name: { ru: `Управление округа ${at} и округа ${at + 1}` }, shortName: { ru: `УО-${at}` }, from: null }];
      return { id: `body-${at}`, names, aliases: [], activeFrom: null, activeTo: null, succeededBy: null };
    });
    const match = bodyMatcher(register);
    for (const unit of ['а ', ', ', '(', '«', 'и ', 'УО-7, ', '\n', 'Управление округа 7 и округа 8, ']) {
      const cell = unit.repeat(LONGEST_BODIES_TEXT / unit.length);
      expect(match(cell, DAY).matches.length).toBe(unit.startsWith('У') ? Math.floor(LONGEST_BODIES_TEXT / unit.length) : 0);
    }
    const long = 'УО-7, '.repeat(LONGEST_BODIES_TEXT);
    expect(match(long, DAY)).toEqual({ matches: [], unmatched: [{ text: long, role: 'lead' }] });
  });
});
