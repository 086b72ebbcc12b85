import type { Permission, Role } from '@atkaruu/shared/accounts/permissions';
import type { JsonText } from './json-text.ts';

/** Rows of people, of what they may do and of how they sign in. */

export interface AccountRow {
  id: string;
  name: string;
  email: string | null;
  email_key: string | null;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed: number;
  totp_last_step: number | null;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  is_disabled: number;
  is_demonstration: number;
  version: number;
  created_at: string;
}

export interface AccountGrantRow {
  id: string;
  account_id: string;
  role: Role;
  plan_id: string | null;
  body_id: string | null;
}

export interface RecoveryCodeRow {
  code_hash: string;
  account_id: string;
}

export interface OneTimeLinkRow {
  token_hash: string;
  account_id: string;
  purpose: 'invite' | 'reset';
  created_at: string;
  expires_at: string;
}

export interface ApiTokenRow {
  id: string;
  token_hash: string;
  hint: string;
  account_id: string;
  name: string;
  scopes: JsonText<Permission[]>;
  created_at: string;
  expires_at: string;
}

export interface SessionRow {
  token_hash: string;
  id: string;
  account_id: string;
  device: string;
  created_at: string;
  seen_at: string;
  expires_at: string;
}

export interface SignInAttemptRow {
  subject: string;
  failures: number;
  newest_at: string;
  blocked_until: string | null;
}

export interface OidcLoginRow {
  state_hash: string;
  browser_hash: string;
  nonce: string;
  verifier: string;
  account_id: string | null;
  expires_at: string;
}
