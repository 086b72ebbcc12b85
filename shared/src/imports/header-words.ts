import { searchKey } from '../values/search-key.ts';
import type { ImportField } from './fields.ts';

/** A heading's meaning and how sure it is, 0..1. `null`: a column of figures that the program works out itself, or of no use to it. */
export interface HeadingReading {
  field: ImportField | null;
  confidence: number;
}

type Rule = readonly [pattern: RegExp, field: ImportField | null, confidence: number];

// Patterns see the search key of a heading: lower case, ё→е, ң→н, ө→о, ү→у. The first that fits with the highest confidence wins.
const rules: readonly Rule[] = [
  // Figures of our own exports are computed and never read back.
  [/^(ожидается|подтверждено|кутулгон|тастыкталган|expected|verified), ?%/u, null, 1],
  [/^(состояние|светофор|абалы|state|light|сдвиг|просрочка|жылышы|кечигуу|slip|days late)/u, null, 1],
  [/^(последний отчет|акыркы отчет|last report|вид услуг|кызматтын туру|type of service)/u, null, 1],
  [/^(подтверждающих документов|тастыктоочу документтер|pieces of evidence|вид данных|маалыматтын туру|kind of data)/u, null, 1],
  [/^(id|task id|unique id|ид задачи)$/u, 'taskId', 0.9],
  [/^(version|версия)$/u, 'version', 0.9],

  [/^(no|n|#|n ?п\/?п|n ?пп|т\/р|к\/с|п\/п|nr|num|number|номер|номери|wbs|outline number|issue key|key)$/u, 'number', 1],
  [/^(no|n)( |\.|$)|номер|катар|number/u, 'number', 0.7],
  [/^issue id$/u, 'number', 0.95],
  [/^parent key$/u, 'parent', 1],
  [/^(parent|parent id|parent task|parent number|родительская задача|родитель|ата-энелик)/u, 'parent', 0.95],
  [/^(level|outline level|уровень|денгээл)$/u, 'level', 0.9],

  [
    /(ожидаем\p{L}*|конечн\p{L}*|непосредственн\p{L}*) .*результат|кутул\p{L}* .*натыйжа|expected (result|outcome)/u,
    'expectedResult',
    1,
  ],
  [/^результат|натыйжа|outcome|^deliverable|^output|measurement|индикатор\p{L}* (выполн|исполн)/u, 'expectedResult', 0.8],
  [/механизм|mechanism|форма (завершения|документа)|document form/u, 'expectedResult', 0.5],

  [/соисполнител|биргелешип|co-?executor|support(ing)? institution|кошумча аткаруучу/u, 'coExecutors', 1],
  [/^(lead|ведущий|головной|негизги аткаруучу)|lead (implement|depart|agency|body|executor)/u, 'lead', 0.95],
  [/ответственн|исполнител|жооптуу|аткаруучу|responsible|executor|executive|implementing|ким даярдайт|масъул/u, 'bodies', 0.95],
  [/^(assignee|assigned to|назначена|исполняет|agency|organi[sz]ation|department|bodies|органы)/u, 'bodies', 0.85],

  [/по тексту плана|пландын текстиндеги|as written/u, 'deadlineText', 1],
  [/^(дата|срок|сроки)? ?(начал)|башталы|^start( date)?$|\/ ?(начал|башталы|start)|start(ing)? date/u, 'startsOn', 0.95],
  [/окончани|завершени|аякта|^(due date|finish( date)?|end date|due on)$|\/ ?(end|finish)/u, 'dueOn', 0.9],
  [/^(срок исполнения|аткаруу мооноту)$/u, 'deadlineText', 0.9],
  [
    /срок|период реализации|мооноту?|deadline|target date|timeframe|time frame|implementation period|муддат|due/u,
    'deadlineText',
    0.85,
  ],

  [/^(по отчетам|отчеттор боюнча|reported), ?%|% ?(выполн|исполн|done|complete|завершен)|done ratio/u, 'percentComplete', 1],
  [/процент|пайыз|percent|progress \(%\)|^progress$|^готовность$/u, 'percentComplete', 0.8],
  [/прогноз|болжол|forecast|кутулгон кун/u, 'forecastOn', 0.95],
  [/^(вес|удельный вес|weight|салмак|салмагы)$/u, 'weight', 0.95],
  [
    /ход (исполн|реализ|выполн)|что сделано|(информация|сведения) об? (исполн|выполн)|отчет|narrative|what was done/u,
    'narrative',
    0.8,
  ],
  [/аткарылышы|эмне жасалды|комментар|примечани|comment|^notes?$|^progress (update|report)/u, 'narrative', 0.6],

  [
    // «Исполнитель мероприятия», «Источник финансирования мероприятий», «Иш-чаранын мөөнөтү» say something about it and are not its name.
    /^(?!(срок|дата|период|исполнител|ответственн|соисполнител|источник|объем|сумм|стоимост|статус|результат|показател|индикатор|код|связь|вид|тип)|.*(мооноту|аткаруучу|жооптуу|натыйжа)).*(мероприяти|иш-чара|чора-тадбир)|^(title|task|measure|activity|subject|summary|event|task name|задача|милдет|мера)$/u,
    'title',
    1,
  ],
  [/^milestone/u, 'title', 0.9],
  [/наименовани|содержани|маселе|задач|милдет|^мер[аы]|действи|task|measure|activity|milestone|commitment|^name/u, 'title', 0.75],
];

const SURE_OF_NOTHING: HeadingReading = { field: null, confidence: 0 };

/** `Срок  исполнения:` and `СРОК ИСПОЛНЕНИЯ` are one heading; № reads No. */
export function headingKey(heading: string): string {
  return searchKey(heading.replace(/№/gu, 'no ').replace(/_/gu, ' '))
    .replace(/[.:;*"«»]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a heading most likely means. */
export function readHeading(heading: string): HeadingReading {
  const key = headingKey(heading);
  if (key === '') return SURE_OF_NOTHING;
  let best = SURE_OF_NOTHING;
  for (const [pattern, field, confidence] of rules) {
    if (confidence > best.confidence && pattern.test(key)) best = { field, confidence };
  }
  return best;
}
