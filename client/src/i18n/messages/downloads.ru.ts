import type { Russian } from '../message-types.ts';
import type { downloadsEn } from './downloads.en.ts';

export const downloadsRu: Russian<typeof downloadsEn> = {
  'downloads.button': 'Скачать',
  'downloads.tasks': 'Таблица задач',
  'downloads.list': 'Этот список: его фильтры, порядок и столбцы',
  'downloads.report': 'План целиком',
  'downloads.data': 'Открытые данные',
  'downloads.calendar': 'Сроки',
  'downloads.calendarOfBody': 'Сроки выбранного органа',
  'downloads.xlsx': 'Excel',
  'downloads.csv': 'CSV',
  'downloads.brief': 'Сводка на одной странице',
  'downloads.pdf': 'Отчёт со всеми задачами',
  'downloads.pptx': 'Слайды сводки',
  'downloads.docx': 'Word, официальная форма',
  'downloads.mspdi': 'Файл Microsoft Project',
  'downloads.json': 'JSON со словарём данных',
  'downloads.iati': 'IATI 2.03 для доноров',
  'downloads.ics': 'Календарь',
  'downloads.day': 'По состоянию на {{date}}, на языке страницы',
};
