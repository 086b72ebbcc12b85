import { isAbbreviation, plainWord } from './word-stem.ts';

/** Beginnings of words that say what kind of body a name is of, in the three languages, as `plainWord` writes them. */
const HEAD =
  /^(?:министерств|министрли|ministr|агентств|агентти|agenc|комитет|committee|служб|кызматы|service|инспекци|inspectorate|департамент|department|управлени|башкармалы|отдел|болум|division|office|сектор|администраци|administration|мэри|мэр$|аппарат|совет|кенеш|council|союз|union|ассоциаци|association|фонд|fund|центр|борбор|centre|center|институт|institut|университет|universit|академи|academ|школ|учреждени|мекеме|организаци|уюм|organi[sz]ation|предприяти|ишкана|орган|bod(?:y|ies)|ведомств|подразделени|комисси|commission|палат|chamber|банк|bank|проект|долбоор|project|прокуратур|суд(?:ы|а|у|ом)?$|court|правительств|government|cabinet|парламент|parliament|представител|окул(?:у|дор)|секретариат|secretariat|обществ|объединени|компани|compan|донор|donor|партнер|partner|эксперт|expert|предпринимател|бизнес|население$|айыл|окмот|муниципалитет|municipalit|authorit|нпо$|ngos?$|оо$|осоо$|оао$|зао$|структуры$)/u;

/** A Kyrgyz name ends with its head, which bears the possessive. */
const KYRGYZ_HEAD =
  /^(?:(?:министрли|агентти|башкармалы|болум|уюм|мекеме|ишкана|долбоор|окмот|кенеш)|(?:комитет|департамент)(?:и|тер)|(?:инспекция|комиссия|палата|мэрия|академия|администрация)(?:сы|лар)|(?:борбор|фонд|союз|орган|институт|университет)(?:у|ы|дор|дар|тар|лар)|кызматы)/u;

const GENITIVE_MANY = /(?:ов|ев|ств|ений|аний|ций|служб)$/u;
const ADJECTIVE = /(?:ый|ий|ая|яя|ое|ее|ые|ие)$/u;
const ADVERB = /^(?:не|[а-я]{4,}о)$/u;
const PARTICIPLE = /(?<!^об)(?:щ|вш)(?:ий|ие|ая|ее|их|ими|ую)(?:ся)?$/u;
const SMALL = /^\p{Ll}/u;

function isHead(word: string): boolean {
  return HEAD.test(plainWord(word));
}

/** The name began on its left («… жана финансы министрлиги»). */
export function isOpenLeft(words: readonly string[]): boolean {
  return words.length > 1 && endsWithHead(words);
}

function endsWithHead(words: readonly string[]): boolean {
  return KYRGYZ_HEAD.test(plainWord(words.at(-1) ?? ''));
}

/** The name goes on to its right («Министерство экономики …», "Ministry of …"). */
export function isOpenRight(words: readonly string[]): boolean {
  return words.length > 1 && words.slice(0, -1).some(isHead) && !isAbbreviation(words.at(-1) ?? '');
}

/** Whether a fragment could be a name by itself: it says what kind of body it is, or begins with an abbreviation. */
export function isNameLike(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (endsWithHead(words)) return true;
  // «НКО администрации района» goes on with «сектор по социальным вопросам и …».
  if (isAbbreviation(first)) return !(SMALL.test(second) && isHead(second));
  if (PARTICIPLE.test(first)) return false;
  if (!SMALL.test(first) || /^[a-z]/u.test(first)) return words.some(isHead);
  const head = words.find((word) => isHead(word) || !(ADJECTIVE.test(word) || ADVERB.test(word))) ?? '';
  return isHead(head) && !GENITIVE_MANY.test(plainWord(head));
}

/** «организации, образующие …» */
export function beginsWithParticiple(words: readonly string[]): boolean {
  return PARTICIPLE.test(words[0] ?? '');
}

/** «молодежные (и детские объединения)»: what has its noun still to come. */
export function isAdjectives(words: readonly string[]): boolean {
  return words.every((word) => ADJECTIVE.test(word) && !isHead(word));
}

/** Capitals tell nothing where every word has them. */
export function tellsCase(words: readonly string[]): boolean {
  return words.slice(1).some((word) => /^\p{Ll}{4}/u.test(word));
}
