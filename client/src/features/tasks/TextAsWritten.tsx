import type { Language } from '@atkaruu/shared/values/localized-text';
import { useLanguage } from '../../i18n/use-language.ts';

function languageOf(text: string): Language {
  if (/[ңөүҢӨҮ]|жыл|чейин|сайын/.test(text)) return 'ky';
  return /[а-яё]/i.test(text) ? 'ru' : 'en';
}

/** A text without a language of its own, such as a deadline of the act: marked where it is not the language of the screen. */
export function TextAsWritten({ text }: { text: string }) {
  const language = languageOf(text);
  return <span lang={language === useLanguage() ? undefined : language}>{text}</span>;
}
