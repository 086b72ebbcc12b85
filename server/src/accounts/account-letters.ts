import type { AccountRow } from '@atkaruu/db';
import type { OneTimeLink } from '@atkaruu/shared/accounts/account';
import { formatDateInWords } from '@atkaruu/shared/words/format';
import { calendarDay } from '@atkaruu/shared/values/iso-date';
import type { Language } from '@atkaruu/shared/values/localized-text';
import type { WriteContext } from '../http/context.ts';
import { letterContent, type Outbox } from '../messages/index.ts';
import { languageOfAccount } from './account-mail-queries.ts';

type Purpose = 'invitation' | 'reset';

interface Words {
  subject: string;
  greeting: string;
  what: string;
  until: (moment: string) => string;
  action: string;
  footer: string;
}

// Nothing that the inviter typed stands in them: an invitation carries nobody's advertisement.
const words = {
  ru: {
    invitation: {
      subject: 'Аткаруу: вас приглашают',
      greeting: 'Здравствуйте!',
      what: 'Для вас заведена учётная запись в системе «Аткаруу», где видно, как выполняется план. Выберите пароль по ссылке.',
      until: (moment) => `Ссылка действует один раз, до ${moment}.`,
      action: 'Выбрать пароль',
      footer: 'Если вы не ждали этого письма, ничего не делайте: без пароля войти нельзя.',
    },
    reset: {
      subject: 'Аткаруу: новый пароль',
      greeting: 'Здравствуйте!',
      what: 'Кто-то, наверное вы, попросил ссылку, чтобы выбрать новый пароль.',
      until: (moment) => `Ссылка действует один раз, до ${moment}.`,
      action: 'Выбрать новый пароль',
      footer: 'Если это были не вы, ничего не делайте: прежний пароль остаётся в силе.',
    },
  },
  ky: {
    invitation: {
      subject: 'Аткаруу: сизди чакырышат',
      greeting: 'Саламатсызбы!',
      what: 'Пландын кандай аткарылып жатканын көрсөткөн «Аткаруу» системасында сиз үчүн эсеп ачылды. Шилтеме аркылуу сырсөз тандаңыз.',
      until: (moment) => `Шилтеме бир жолу иштейт, ${moment} чейин.`,
      action: 'Сырсөз тандоо',
      footer: 'Бул катты күтпөсөңүз, эч нерсе кылбаңыз: сырсөзсүз кирүү мүмкүн эмес.',
    },
    reset: {
      subject: 'Аткаруу: жаңы сырсөз',
      greeting: 'Саламатсызбы!',
      what: 'Кимдир бирөө, кыязы сиз, жаңы сырсөз тандоо үчүн шилтеме сурады.',
      until: (moment) => `Шилтеме бир жолу иштейт, ${moment} чейин.`,
      action: 'Жаңы сырсөз тандоо',
      footer: 'Эгер бул сиз болбосоңуз, эч нерсе кылбаңыз: мурунку сырсөз күчүндө калат.',
    },
  },
  en: {
    invitation: {
      subject: 'Atkaruu: you are invited',
      greeting: 'Hello!',
      what: 'You have an account in Atkaruu, which shows how a plan is carried out. Choose a password by the link.',
      until: (moment) => `The link works once, until ${moment}.`,
      action: 'Choose a password',
      footer: 'If you did not expect this letter, do nothing: nobody signs in without a password.',
    },
    reset: {
      subject: 'Atkaruu: a new password',
      greeting: 'Hello!',
      what: 'Somebody, probably you, asked for a link to choose a new password.',
      until: (moment) => `The link works once, until ${moment}.`,
      action: 'Choose a new password',
      footer: 'If it was not you, do nothing: your password stays as it is.',
    },
  },
} as const satisfies Record<Language, Record<Purpose, Words>>;

const ZONE = 'Asia/Bishkek';
const clockFormat = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });

/** Day and hour in Bishkek. */
function momentInWords(instant: string, language: Language): string {
  const at = new Date(instant);
  return `${formatDateInWords(calendarDay(at, ZONE), language)}, ${clockFormat.format(at)}`;
}

/** Sends a one-time link to the address that is stored. Returns whether a letter was written. */
export async function mailLink(
  outbox: Outbox,
  write: WriteContext,
  { account, link, purpose }: { account: Pick<AccountRow, 'id' | 'email'>; link: OneTimeLink; purpose: Purpose },
): Promise<boolean> {
  if (account.email === null) return false;
  const language = await languageOfAccount(write.tx, account.id, write.language);
  const { subject, greeting, what, until, action, footer } = words[language][purpose];
  const paragraphs = [what, until(momentInWords(link.expiresAt, language))];
  const parts = { subject, greeting, paragraphs, action: { label: action, url: link.url }, footer };
  const id = await outbox.mail(write, {
    topic: purpose,
    dedupKey: `${purpose}:${write.newId()}`,
    to: account.email,
    accountId: account.id,
    expiresAt: link.expiresAt,
    ...letterContent(parts, language),
  });
  return id !== null;
}
