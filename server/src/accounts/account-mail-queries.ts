import type { AccountRow, NotificationSettingsRow, Reader } from '@atkaruu/db';
import type { Language } from '@atkaruu/shared/values/localized-text';

const USUAL: Language = 'ru';

export async function emailOfAccount(db: Reader, id: string): Promise<string | null> {
  const row = await db<AccountRow>('accounts').where({ id, is_disabled: 0 }).first('email');
  return row?.email ?? null;
}

/** The language a person has chosen for letters; Russian until then, or what is given. */
export async function languageOfAccount(db: Reader, id: string, otherwise: Language = USUAL): Promise<Language> {
  const row = await db<NotificationSettingsRow>('notification_settings').where({ account_id: id }).first('language');
  return row?.language ?? otherwise;
}

/** People who can sign in and have an address. */
export async function listWritable(db: Reader): Promise<Pick<AccountRow, 'id' | 'name' | 'email'>[]> {
  return db<AccountRow>('accounts')
    .where({ is_disabled: 0, is_demonstration: 0 })
    .whereNotNull('email')
    .whereNotNull('password_hash')
    .orderBy('id')
    .select('id', 'name', 'email');
}
