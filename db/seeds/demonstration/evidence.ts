import { trilingual as text, type Trilingual } from '../localized.ts';
import type { SeedEntry, SeedEvidence } from '../seed-plan.ts';
import type { Leaf } from './leaves.ts';
import type { Work } from './outline.ts';
import { randomFor } from './random.ts';

interface Proof {
  kind: SeedEvidence['kind'];
  title: Trilingual;
}

const proofs: Record<Work, readonly [Proof, Proof]> = {
  act: [
    {
      kind: 'legal_act',
      title: text('Приказ об утверждении документа', 'Документти бекитүү жөнүндө буйрук', 'Order approving the document'),
    },
    {
      kind: 'document',
      title: text(
        'Лист согласования с министерствами',
        'Министрликтер менен макулдашуу барагы',
        'Sheet of agreement with the ministries',
      ),
    },
  ],
  training: [
    {
      kind: 'document',
      title: text('Списки участников обучения', 'Окутууга катышуучулардын тизмелери', 'Lists of the participants'),
    },
    {
      kind: 'protocol',
      title: text('Протокол итоговой проверки знаний', 'Билимди жыйынтыктоочу текшерүү протоколу', 'Protocol of the final test'),
    },
  ],
  system: [
    {
      kind: 'protocol',
      title: text('Протокол приемки системы', 'Системаны кабыл алуу протоколу', 'Protocol of acceptance of the system'),
    },
    { kind: 'link', title: text('Страница действующей системы', 'Иштеп жаткан системанын барагы', 'Page of the working system') },
  ],
  study: [
    { kind: 'document', title: text('Отчет по итогам исследования', 'Изилдөөнүн жыйынтыгы боюнча отчет', 'Report on the study') },
    {
      kind: 'protocol',
      title: text('Протокол заседания рабочей группы', 'Жумушчу топтун отурумунун протоколу', 'Protocol of the working group'),
    },
  ],
  building: [
    {
      kind: 'protocol',
      title: text('Протокол приемки работ', 'Иштерди кабыл алуу протоколу', 'Protocol of acceptance of the works'),
    },
    { kind: 'document', title: text('Акты ввода в эксплуатацию', 'Пайдаланууга берүү актылары', 'Records of commissioning') },
  ],
  outreach: [
    { kind: 'protocol', title: text('Протокол встречи', 'Жолугушуунун протоколу', 'Protocol of the meeting') },
    { kind: 'link', title: text('Публикация на сайте', 'Сайттагы жарыялоо', 'Publication on the site') },
  ],
};

/** Evidence of a confirmed completion: one or two typed documents, dated on its day. */
export function evidenceOf(leaf: Leaf, entry: SeedEntry): SeedEvidence[] {
  if (entry.verification === null || entry.claim !== 'complete') return [];
  const random = randomFor(`evidence ${entry.id}`);
  const [first, second] = proofs[leaf.action.work];
  const isSingle = entry.occurrenceOn === null;
  return (isSingle && random.chance(0.4) ? [first, second] : [first]).map(({ kind, title }, index) => ({
    id: `${entry.id}-p${index + 1}`,
    taskId: leaf.id,
    entryId: entry.id,
    kind,
    title,
    reference: kind === 'legal_act' || kind === 'protocol' ? `№ ${random.whole(4, 320)} (пример)` : null,
    issuedOn: entry.effectiveOn,
    url: kind === 'link' ? `https://example.org/atkaruu/demonstration/${leaf.number}` : null,
    recordedAt: entry.recordedAt,
  }));
}
