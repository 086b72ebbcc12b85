import type { Language } from '@atkaruu/shared/values/localized-text';
import type { MessageKind, MessageState, MessageTopic } from '@atkaruu/shared/messages/contract';

/** Rows of what leaves the house and of who wishes to be told what. */

export interface OutboxRow {
  id: string;
  kind: MessageKind;
  topic: MessageTopic;
  dedup_key: string;
  recipient: string;
  account_id: string | null;
  content: string | null;
  state: MessageState;
  attempts: number;
  created_at: string;
  next_at: string;
  expires_at: string | null;
  leased_by: string | null;
  leased_until: string | null;
  ended_at: string | null;
  last_error: string | null;
}

export interface ScheduledRunRow {
  job: string;
  done_for: string;
}

export interface NotificationSettingsRow {
  account_id: string;
  language: Language;
  reminders: number;
  digest: 'none' | 'daily' | 'weekly';
}
