import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';
import { messagesEn } from './messages.en.ts';
import { messagesKy } from './messages.ky.ts';
import { messagesRu } from './messages.ru.ts';
import { pluralRuleOf } from '@atkaruu/shared/words/plural-rule';

const catalogues: Record<string, Record<string, string>> = { en: messagesEn, ru: messagesRu, ky: messagesKy };
const stemOf = (key: string) => key.replace(/_(one|few|many|other)$/, '');
const variablesOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(['ru', 'ky'])('the %s messages', (language) => {
  const catalogue = catalogues[language] ?? {};

  it('have every key of the English ones, and no key of their own', () => {
    const stems = (messages: Record<string, string>) => [...new Set(Object.keys(messages).map(stemOf))].sort();
    expect(stems(catalogue)).toEqual(stems(messagesEn));
  });

  it('use the same variables', () => {
    const english = new Map(Object.entries(messagesEn).map(([key, text]) => [stemOf(key), variablesOf(text)]));
    const different = Object.entries(catalogue).filter(
      ([key, text]) => String(variablesOf(text)) !== String(english.get(stemOf(key))),
    );
    expect(different).toEqual([]);
  });

  it('are not left in English', () => {
    const latinOnly = Object.entries(catalogue).filter(
      ([, text]) => /[a-z]{3}/i.test(text.replace(/\{\{\w+\}\}|CSV|Excel|Shift|Atkaruu/g, '')) && !/[а-яёңөү]/i.test(text),
    );
    expect(latinOnly).toEqual([]);
  });
});

describe('plural forms', () => {
  it('leave a Kyrgyz noun after a numeral singular', () => {
    expect([1, 2, 5, 21].map((count) => pluralRuleOf('ky').select(count))).toEqual(['one', 'other', 'other', 'other']);
  });

  it('follow Russian counting', () => {
    expect([1, 2, 5, 11, 21].map((count) => pluralRuleOf('ru').select(count))).toEqual(['one', 'few', 'many', 'many', 'one']);
  });
});

describe('the language of a first visit', () => {
  it('is the person’s own choice when there is one', () => {
    expect(chooseLanguage('ky', ['en-US'])).toBe('ky');
  });

  it('follows the first browser language that is spoken here', () => {
    expect(chooseLanguage(null, ['de-CH', 'en-GB', 'ru'])).toBe('en');
  });

  it('is Russian otherwise', () => {
    expect(chooseLanguage(null, ['de-CH', 'fr'])).toBe('ru');
  });
});
