import type { Kyrgyz } from '../message-types.ts';
import type { downloadsEn } from './downloads.en.ts';

export const downloadsKy: Kyrgyz<typeof downloadsEn> = {
  'downloads.button': 'Жүктөп алуу',
  'downloads.tasks': 'Милдеттердин таблицасы',
  'downloads.list': 'Бул тизме: чыпкалары, тартиби жана мамычалары',
  'downloads.report': 'Пландын баары',
  'downloads.data': 'Ачык маалыматтар',
  'downloads.calendar': 'Мөөнөттөр',
  'downloads.calendarOfBody': 'Тандалган органдын мөөнөттөрү',
  'downloads.xlsx': 'Excel',
  'downloads.csv': 'CSV',
  'downloads.brief': 'Бир беттик жыйынтык',
  'downloads.pdf': 'Бардык милдеттер менен отчет',
  'downloads.pptx': 'Жыйынтыктын слайддары',
  'downloads.docx': 'Word, расмий форма',
  'downloads.mspdi': 'Microsoft Project файлы',
  'downloads.json': 'Маалымат сөздүгү менен JSON',
  'downloads.iati': 'Донорлор үчүн IATI 2.03',
  'downloads.ics': 'Календарь',
  'downloads.day': '{{date}} карата, барактын тилинде',
};
