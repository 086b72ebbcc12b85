import { inLanguage, type LocalizedText } from '@atkaruu/shared/values/localized-text';
import { useLanguage } from '../i18n/use-language.ts';

/** A text of the data in the language of the screen, or the nearest there is; then the run says which language it is. */
export function LocalText({ text }: { text: LocalizedText | null }) {
  const wished = useLanguage();
  if (text === null) return <>–</>;
  const found = inLanguage(text, wished);
  return found.language === wished ? <>{found.text}</> : <span lang={found.language}>{found.text}</span>;
}

/** The same as a plain string, for titles and labels. */
export function useLocalText(): (text: LocalizedText | null) => string {
  const wished = useLanguage();
  return (text) => (text === null ? '' : inLanguage(text, wished).text);
}
