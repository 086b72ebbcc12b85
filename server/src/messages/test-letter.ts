import type { Language } from '@atkaruu/shared/values/localized-text';
import type { LetterParts } from './letter-text.ts';

const words = {
  ru: {
    subject: 'Аткаруу: проверка почты',
    greeting: 'Здравствуйте!',
    paragraphs: ['Почтовый сервер принял это письмо, значит, напоминания и ссылки дойдут до людей.'],
    footer: 'Письмо отправлено по вашей просьбе со страницы «Исходящие».',
  },
  ky: {
    subject: 'Аткаруу: почтаны текшерүү',
    greeting: 'Саламатсызбы!',
    paragraphs: ['Почта сервери бул катты кабыл алды, демек, эскертүүлөр менен шилтемелер адамдарга жетет.'],
    footer: 'Кат «Жөнөтүлгөндөр» барагынан сизден келген суроо боюнча жөнөтүлдү.',
  },
  en: {
    subject: 'Atkaruu: a test of the mail',
    greeting: 'Hello!',
    paragraphs: ['The mail server took this letter, so reminders and links will reach people.'],
    footer: 'It was sent because you asked for it on the page “Outgoing messages”.',
  },
} as const satisfies Record<Language, LetterParts>;

export function testLetter(language: Language): LetterParts {
  return words[language];
}
