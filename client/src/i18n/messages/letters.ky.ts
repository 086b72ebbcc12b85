import type { Kyrgyz } from '../message-types.ts';
import type { lettersEn } from './letters.en.ts';

export const lettersKy: Kyrgyz<typeof lettersEn> = {
  'letters.title': 'Каттар',
  'letters.off': 'Бул жерден кат жөнөтүлбөйт: оператор почта серверин көрсөткөн эмес.',
  'letters.noAddress': 'Бир баскыч менен киргендиктен, кат жаза турган дарегиңиз жок.',
  'letters.goTo': 'Каттар {{email}} дарегине келет.',
  'letters.reminders': 'Мөөнөттөр тууралуу эскертүүлөр',
  'letters.remindersHint':
    'Тапшырмаларыңыз менен отчетторуңуздун мөөнөтүнө чейин жана андан кийин; аткарылбаганы тууралуу жетектөөчү орган менен координаторго да жазылат.',
  'letters.send': 'Жөнөтүү',
  'letters.digest': 'Жыйынтык кат',
  'letters.digestHint': 'Сиздин тапшырмаларда башкалар эмнени өзгөрттү.',
  'letters.digest.none': 'Жөнөтпөө',
  'letters.digest.daily': 'Күн сайын',
  'letters.digest.weekly': 'Дүйшөмбү сайын',
  'letters.language': 'Каттардын тили',
  'letters.saved': 'Сакталды.',
  'letters.endTitle': 'Мындай каттарды жөнөтпөө',
  'letters.endLead': 'Мындай каттар мындан ары келбейт. «Менин эсебим» барагында кайра тандай аласыз.',
  'letters.end': 'Бул каттарды токтотуу',
  'letters.ended': 'Даяр: мындай каттар келбейт.',
};
