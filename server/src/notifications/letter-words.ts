import { formatDate, formatPeriod } from '@atkaruu/shared/words/format';
import { inLanguage, type Language } from '@atkaruu/shared/values/localized-text';
import type { Reminder } from '@atkaruu/shared/notifications/reminders';
import type { NamedThing } from './due-things.ts';

interface Words {
  greeting: string;
  reminderSubject: (plan: string) => string;
  reminderLead: (plan: string) => string;
  digestSubject: (plan: string) => string;
  digestLead: (from: string, to: string) => string;
  ahead: string;
  late: string;
  news: string;
  inDays: (days: number) => string;
  today: string;
  lateBy: (days: number) => string;
  report: (period: string, body: string) => string;
  closing: (period: string) => string;
  changes: (count: number) => string;
  more: (count: number) => string;
  open: string;
  footer: string;
  stop: string;
}

export const letterWords = {
  ru: {
    greeting: 'Здравствуйте!',
    reminderSubject: (plan) => `Сроки: ${plan}`,
    reminderLead: (plan) => `Напоминание о сроках плана «${plan}».`,
    digestSubject: (plan) => `Сводка: ${plan}`,
    digestLead: (from, to) => `Что изменилось у вас с ${from} по ${to}.`,
    ahead: 'Срок подходит',
    late: 'Срок прошёл',
    news: 'Изменилось',
    inDays: (days) => `через ${days} дн.`,
    today: 'сегодня',
    lateBy: (days) => `позже срока на ${days} дн.`,
    report: (period, body) => `Отчёт за ${period}: ${body}`,
    closing: (period) => `Закрыть период ${period}`,
    changes: (count) => `изменений: ${count}`,
    more: (count) => `и ещё ${count}`,
    open: 'Открыть «Мою работу»',
    footer: 'Письмо пришло, потому что у вас есть роль в этом плане. Письма настраиваются на странице «Моя учётная запись».',
    stop: 'Больше не присылать таких писем',
  },
  ky: {
    greeting: 'Саламатсызбы!',
    reminderSubject: (plan) => `Мөөнөттөр: ${plan}`,
    reminderLead: (plan) => `«${plan}» планынын мөөнөттөрү тууралуу эскертүү.`,
    digestSubject: (plan) => `Жыйынтык: ${plan}`,
    digestLead: (from, to) => `${from} – ${to} аралыгында сизде эмне өзгөрдү.`,
    ahead: 'Мөөнөт жакындады',
    late: 'Мөөнөт өттү',
    news: 'Өзгөргөнү',
    inDays: (days) => `${days} күн калды`,
    today: 'бүгүн',
    lateBy: (days) => `${days} күн кечикти`,
    report: (period, body) => `Отчет, ${period}: ${body}`,
    closing: (period) => `Мезгилди жабуу: ${period}`,
    changes: (count) => `өзгөрүү: ${count}`,
    more: (count) => `жана дагы ${count}`,
    open: '«Менин ишимди» ачуу',
    footer: 'Бул планда ролуңуз болгондуктан кат келди. Каттарды «Менин эсебим» барагында тандайсыз.',
    stop: 'Мындай каттарды жөнөтпөө',
  },
  en: {
    greeting: 'Hello!',
    reminderSubject: (plan) => `Due dates: ${plan}`,
    reminderLead: (plan) => `A reminder of due dates in the plan “${plan}”.`,
    digestSubject: (plan) => `Digest: ${plan}`,
    digestLead: (from, to) => `What changed for you from ${from} to ${to}.`,
    ahead: 'Coming up',
    late: 'Late',
    news: 'Changed',
    inDays: (days) => `in ${days} d`,
    today: 'today',
    lateBy: (days) => `${days} d late`,
    report: (period, body) => `Report on ${period}: ${body}`,
    closing: (period) => `Close the period ${period}`,
    changes: (count) => `changes: ${count}`,
    more: (count) => `and ${count} more`,
    open: 'Open “My work”',
    footer: 'You get this letter because you have a role in this plan. Choose your letters on the page “My account”.',
    stop: 'No more letters like this',
  },
} as const satisfies Record<Language, Words>;

/** `2.3 Title – 31.03.2021, in 3 d` */
export function reminderLine({ thing, daysLate }: Reminder<NamedThing>, language: Language): string {
  const words = letterWords[language];
  const title = inLanguage(thing.title, language).text;
  const period = thing.periodKey === null ? '' : formatPeriod(thing.periodKey, language);
  const what = {
    task: `${thing.number ?? ''} ${title}`,
    report: words.report(period, title),
    closing: words.closing(period),
  }[thing.kind];
  const when = daysLate < 0 ? words.inDays(-daysLate) : daysLate === 0 ? words.today : words.lateBy(daysLate);
  return `${what} – ${formatDate(thing.dueOn, language)}, ${when}`;
}
