import type { Russian } from '../message-types.ts';
import type { lettersEn } from './letters.en.ts';

export const lettersRu: Russian<typeof lettersEn> = {
  'letters.title': 'Письма',
  'letters.off': 'Письма отсюда не отправляются: оператор не задал почтовый сервер.',
  'letters.noAddress': 'Вы вошли одной кнопкой, и адреса для писем нет.',
  'letters.goTo': 'Письма приходят на {{email}}.',
  'letters.reminders': 'Напоминания о сроках',
  'letters.remindersHint': 'До и после сроков ваших задач и отчётов; о том, что не сделано, узнают ведущий орган и координатор.',
  'letters.send': 'Присылать',
  'letters.digest': 'Сводка',
  'letters.digestHint': 'Что другие изменили в ваших задачах.',
  'letters.digest.none': 'Не присылать',
  'letters.digest.daily': 'Каждый день',
  'letters.digest.weekly': 'По понедельникам',
  'letters.language': 'Язык писем',
  'letters.saved': 'Сохранено.',
  'letters.endTitle': 'Больше не присылать',
  'letters.endLead': 'Писем такого рода больше не будет. Передумать можно на странице «Моя учётная запись».',
  'letters.end': 'Прекратить эти письма',
  'letters.ended': 'Готово: таких писем больше не будет.',
};
