import { createTransport } from 'nodemailer';
import type { OutboxRow } from '@atkaruu/db';
import { z } from 'zod';
import type { Carrier } from './dispatcher.ts';

/** The one file that knows the mail library. */

const contentSchema = z.object({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  unsubscribeUrl: z.string().nullable(),
});

const CONNECT_MS = 10_000;
const SILENCE_MS = 15_000;
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** What follows the @ of the sender, which may stand in angle brackets. */
function domainOf(from: string): string {
  return /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}

/** The same at every try: a server that took a letter twice lets its reader see one. */
export function messageIdOf({ id }: Pick<OutboxRow, 'id'>, from: string): string {
  return `<${id}@${domainOf(from)}>`;
}

function transportOf(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const isSecure = url.protocol === 'smtps:';
  const hasPassword = url.password !== '';
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
    secure: isSecure,
    // A password never travels in clear, except within the machine.
    requireTLS: hasPassword && !LOOPBACK.includes(url.hostname),
    ...(hasPassword ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } } : {}),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // A letter is text: nothing in it names a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Brings letters to the mail server. */
export function mailCarrier({ smtpUrl, from }: { smtpUrl: string; from: string }): Carrier {
  const transport = transportOf(smtpUrl);
  return async (row, content) => {
    const { subject, text, html, unsubscribeUrl } = contentSchema.parse(JSON.parse(content));
    await transport.sendMail({
      from,
      to: { name: '', address: row.recipient },
      subject,
      text,
      html,
      messageId: messageIdOf(row, from),
      date: new Date(row.created_at),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribeUrl === null
          ? {}
          : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
      },
    });
  };
}
