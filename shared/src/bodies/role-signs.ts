import type { BodyRole } from '../progress/facts.ts';

/**
 * Words of a responsible-bodies cell that say what somebody does. `back` marks the name before it; `ahead` holds for the names behind it up to
 * the end of the line; `label` holds up to the next label. `skip` says nothing (a bullet, a number of the list).
 */
export type RoleSign = { direction: 'back' | 'ahead' | 'label'; role: BodyRole } | { direction: 'skip' };

interface SignRule {
  expression: RegExp;
  sign: RoleSign;
}

const END = String.raw`(?![\p{L}\p{M}])`;

function rule(pattern: string, sign: RoleSign): SignRule {
  return { expression: new RegExp(pattern.replaceAll(' ', String.raw`\s+`), 'iuy'), sign };
}

const AGREEMENT =
  '(?:по согл[а-я]*|согласованно|макулдашуу боюнча|макулдашылуу менен|(?:by|upon|subject to|in|with) (?:mutual )?agreement|as agreed)';
const LEAD_WORDS =
  '(?:ответственн(?:ый|ые|ая|ое)(?: за исполнение)?(?: (?:исполнител[ьи]|органы?|ведомств[оа]|лиц[оа]))?|(?:головн|основн|главн)(?:ой|ый|ые) исполнител[ьи]|исполнител[ьи]|' +
  'жооптуу(?:лар)?(?: (?:аткаруучу(?:лар)?|орган(?:дар)?|мекеме(?:лер)?))?|аткаруучу(?:лар)?|' +
  '(?:lead|responsible|implementing)(?: (?:implementing )?(?:bod(?:y|ies)|agenc(?:y|ies)|executors?|institutions?))?)';
const CO_WORDS =
  '(?:соисполнител[ьи]|участники|биргелешип аткаруучу(?:лар)?|биргелешкен аткаруучу(?:лар)?|кошо аткаруучу(?:лар)?|co-? ?executors?|co-?implementers?|partners?)';
const SUPPORT_WORDS = '(?:поддержка|при поддержке|колдоо|support(?:ing)?(?: (?:bod(?:y|ies)|agenc(?:y|ies)|institutions?))?)';
const LEAD_MARK = String.raw`(?:${LEAD_WORDS}|свод|созыв|координатор|головной)`;

const rules: readonly SignRule[] = [
  rule(String.raw`\(\s*${AGREEMENT}\.?\s*(?:\)|$|(?=[,;\n]))`, { direction: 'back', role: 'by_agreement' }),
  rule(`(?:по согласованию со?|(?:by|in) agreement with)${END}`, { direction: 'ahead', role: 'by_agreement' }),
  rule(String.raw`${AGREEMENT}${END}\.?`, { direction: 'back', role: 'by_agreement' }),
  rule(String.raw`\(\s*${LEAD_MARK}\s*\)`, { direction: 'back', role: 'lead' }),
  rule(String.raw`\(\s*${CO_WORDS}\s*\)`, { direction: 'back', role: 'co_executor' }),
  rule(String.raw` - ${LEAD_MARK}(?=\s*(?:[,;\n]|$))`, { direction: 'back', role: 'lead' }),
  rule(String.raw` - ${CO_WORDS}(?=\s*(?:[,;\n]|$))`, { direction: 'back', role: 'co_executor' }),
  rule(String.raw`${LEAD_WORDS}(?:\s*:| -)`, { direction: 'label', role: 'lead' }),
  rule(String.raw`${CO_WORDS}(?:\s*:| -)`, { direction: 'label', role: 'co_executor' }),
  rule(String.raw`${SUPPORT_WORDS}(?:\s*:| -)`, { direction: 'label', role: 'support' }),
  rule(`(?:при (?:поддержке|содействии)|(?:with (?:the )?support (?:of|from)|supported by))${END}`, {
    direction: 'ahead',
    role: 'support',
  }),
  rule(
    `(?:(?:совместно|вместе) со?|при участии|с (?:участием|привлечением)|(?:jointly|together|in (?:cooperation|collaboration|partnership)) with|with (?:the )?participation of)${END}`,
    { direction: 'ahead', role: 'co_executor' },
  ),
  rule(`(?:менен (?:биргеликте|бирге|биргелешип)|катышуусу менен)${END}`, { direction: 'back', role: 'co_executor' }),
  rule(`колдоосу менен${END}`, { direction: 'back', role: 'support' }),
];

const BULLET = /(?:[-•·*▪–]+\s+|\d{1,2}[.)]\s+)/uy;

/** The sign that begins at a place of folded text, and its length. */
export function signAt(text: string, at: number): { sign: RoleSign; length: number } | null {
  const isLineStart = /(?:^|[\n;])\s*$/u.test(text.slice(Math.max(0, at - 8), at));
  BULLET.lastIndex = at;
  const bullet = isLineStart ? BULLET.exec(text) : null;
  if (bullet) return { sign: { direction: 'skip' }, length: bullet[0].length };
  for (const { expression, sign } of rules) {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match) return { sign, length: match[0].length };
  }
  return null;
}
