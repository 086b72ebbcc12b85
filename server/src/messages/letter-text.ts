import type { LetterContent } from './outbox.ts';

/** The parts of a letter, in order. Everything is text: what people wrote stays what they wrote. */
export interface LetterParts {
  subject: string;
  greeting: string;
  paragraphs: readonly string[];
  lists?: readonly { title: string; lines: readonly { text: string; url?: string }[] }[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Why the letter came and how to have no more of it. */
  footer: string;
  unsubscribe?: { label: string; url: string };
}

function escaped(text: string): string {
  const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
  return text.replace(/[&<>"']/g, (sign) => signs[sign === '&' || sign === '<' || sign === '>' || sign === '"' ? sign : "'"]);
}

/** One line without ends of lines: a subject is a header. */
export function oneLine(text: string, longest = 150): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? flat : `${flat.slice(0, longest - 1)}…`;
}

function plain({ greeting, paragraphs, lists = [], action, footer, unsubscribe }: LetterParts): string {
  const listed = lists.map(({ title, lines }) =>
    [title, ...lines.map(({ text, url }) => `- ${oneLine(text, 400)}${url === undefined ? '' : `\n  ${url}`}`)].join('\n'),
  );
  const button = action === undefined ? [] : [`${action.label}:\n${action.url}`];
  const end = unsubscribe === undefined ? [] : [`${unsubscribe.label}: ${unsubscribe.url}`];
  return [greeting, ...paragraphs, ...listed, ...button, `-- \n${footer}`, ...end].join('\n\n');
}

function anchor(text: string, url: string): string {
  return `<a href="${escaped(url)}">${escaped(text)}</a>`;
}

function html({ subject, greeting, paragraphs, lists = [], action, footer, unsubscribe }: LetterParts, language: string): string {
  const item = ({ text, url }: { text: string; url?: string }) =>
    `<li>${url === undefined ? escaped(oneLine(text, 400)) : anchor(oneLine(text, 400), url)}</li>`;
  const body = [
    `<p>${escaped(greeting)}</p>`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...lists.flatMap(({ title, lines }) => [
      `<h2 style="font-size:1em">${escaped(title)}</h2>`,
      `<ul>${lines.map(item).join('')}</ul>`,
    ]),
    ...(action === undefined ? [] : [`<p>${anchor(action.label, action.url)}</p>`]),
    `<p style="color:#666;font-size:.85em">${escaped(footer)}</p>`,
    ...(unsubscribe === undefined ? [] : [`<p style="font-size:.85em">${anchor(unsubscribe.label, unsubscribe.url)}</p>`]),
  ];
  const head = `<meta charset="utf-8"><title>${escaped(subject)}</title>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body style="font-family:sans-serif;max-width:40em">${body.join('\n')}</body></html>`;
}

/** A letter as text and as HTML that fetches nothing. */
export function letterContent(parts: LetterParts, language: string): LetterContent {
  const flat = { ...parts, subject: oneLine(parts.subject) };
  return {
    subject: flat.subject,
    text: plain(flat),
    html: html(flat, language),
    unsubscribeUrl: parts.unsubscribe?.url ?? null,
  };
}
