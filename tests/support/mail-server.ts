import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedLetter extends ParsedMail {
  /** The addresses the server was told to deliver to. */
  recipients: string[];
}

export interface MailServer {
  url: string;
  letters: ReceivedLetter[];
  /** What the next letters are answered with instead of being taken; null: they are taken. */
  refuse: (answer: { code: number; text: string } | null) => void;
  close: () => Promise<void>;
}

/** A real mail server on a free loopback port that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  let refusal: { code: number; text: string } | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const answer = refusal;
      simpleParser(stream).then(
        (letter) => {
          if (answer !== null) {
            done(Object.assign(new Error(answer.text), { responseCode: answer.code }));
            return;
          }
          letters.push(Object.assign(letter, { recipients: session.envelope.rcptTo.map(({ address }) => address) }));
          done();
        },
        (error: unknown) => {
          done(error instanceof Error ? error : new Error(String(error)));
        },
      );
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    refuse: (answer) => {
      refusal = answer;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
