import { Dispatcher, Outbox } from './messages/index.ts';
import { mailCarrier } from './messages/send-mail.ts';
import { LetterWriter, runSchedule, UnsubscribeTokens } from './notifications/index.ts';
import { PlanSnapshots } from './plans/index.ts';
import type { World } from './compose.ts';

/** What runs beside the requests; whoever calls it owns the database. */
export interface Background {
  /** Tries everything in the outbox that is due, once. Returns how many tries were made. */
  deliver: () => Promise<number>;
  /** Writes the reminders and digests whose hour has come. Returns how many were written. */
  remind: () => Promise<number>;
  start: () => void;
  /** Ends what is on its way first. */
  stop: () => Promise<void>;
}

const SCHEDULE_EVERY_MS = 30_000;

/** Writes what comes by the clock and delivers what leaves the house. Any number of instances do it beside each other. */
export function composeBackground({ config, database, log, clock }: Omit<World, 'pages'>): Background {
  const { smtpUrl, mailFrom, baseUrl, secret } = config;
  const outbox = new Outbox({ secret, sendsMail: smtpUrl !== null });
  const carriers = smtpUrl !== null && mailFrom !== null ? { mail: mailCarrier({ smtpUrl, from: mailFrom }) } : {};
  const dispatcher = new Dispatcher({ database, outbox, clock, carriers, log });
  const tokens = new UnsubscribeTokens(secret);
  const writer = new LetterWriter({ database, snapshots: new PlanSnapshots(), tokens, baseUrl: baseUrl ?? '' });
  const remind = () => runSchedule({ database, outbox, writer }, clock());
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> | null = null;

  const startReminding = (): void => {
    timer = setInterval(() => {
      running ??= remind()
        .catch((error: unknown) => {
          log.warn({ err: error }, 'reminders could not be written');
        })
        .finally(() => {
          running = null;
        });
    }, SCHEDULE_EVERY_MS).unref();
  };
  return {
    deliver: () => dispatcher.deliverDue(),
    remind,
    start: () => {
      if (!outbox.sendsMail) return;
      dispatcher.start();
      startReminding();
    },
    stop: async () => {
      if (timer !== null) clearInterval(timer);
      await running;
      await dispatcher.stop();
    },
  };
}
