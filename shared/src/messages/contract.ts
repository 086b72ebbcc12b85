import { z } from 'zod';
import { idSchema, instantSchema, pageFields, pageOf } from '../contract/fields.ts';
import { defineContract } from '../contract/operation.ts';

/** mail = a letter. */
export const messageKinds = ['mail'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** waiting: it will be tried · sent: the other side took it · dead: no more tries; an administrator can ask for another round. */
export const messageStates = ['waiting', 'sent', 'dead'] as const;
export type MessageState = (typeof messageStates)[number];

/** What a message is about. */
export const messageTopics = ['invitation', 'reset', 'reminder', 'digest', 'test'] as const;
export type MessageTopic = (typeof messageTopics)[number];

export const messageSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(messageKinds),
  topic: z.enum(messageTopics),
  /** The address of the letter. What it says is shown to nobody. */
  recipient: z.string(),
  state: z.enum(messageStates),
  attempts: z.int(),
  createdAt: instantSchema,
  /** The next try of one that waits. */
  nextAt: instantSchema,
  /** When it was delivered or given up. */
  endedAt: instantSchema.nullable(),
  lastError: z.string().nullable(),
});
export type Message = z.infer<typeof messageSchema>;

const messageParams = z.strictObject({ message: idSchema });

/** What leaves the house, as administrators see it. */
export const messagesContract = defineContract({
  listMessages: {
    method: 'GET',
    path: '/messages',
    summary: 'The outbox, newest first: what waits, what was delivered, what was given up',
    permission: 'account.manage',
    personal: true,
    query: z.strictObject({ state: z.enum(messageStates).optional(), ...pageFields }),
    response: pageOf(messageSchema).extend({
      /** False: no mail server is set, so that no letter is written. */
      sendsMail: z.boolean(),
      counts: z.strictObject({ waiting: z.int(), sent: z.int(), dead: z.int() }),
    }),
    errors: ['invalid_cursor'],
  },
  retryMessage: {
    method: 'POST',
    path: '/messages/{message}/retry',
    summary: 'Another round of tries for a message that was given up',
    permission: 'account.manage',
    params: messageParams,
    body: z.strictObject({}),
    response: messageSchema,
    errors: ['not_found', 'conflict', 'key_reused', 'key_in_progress'],
  },
  sendTestLetter: {
    method: 'POST',
    path: '/messages/test',
    summary: 'A letter to the own address, to see whether the mail server takes it',
    permission: 'account.manage',
    body: z.strictObject({}),
    response: messageSchema,
    status: 201,
    errors: ['conflict', 'key_reused', 'key_in_progress'],
  },
});
