import { createHmac, randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;
const DIGITS = 6;

/** RFC 4648 base32 without padding, as authenticator apps read it. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET[parseInt(group.padEnd(5, '0'), 2)]).join('');
}

export function newSecret(): Buffer {
  return randomBytes(20);
}

/** RFC 4226: the code of a counter. */
export function codeAt(secret: Uint8Array, counter: number, digits: number = DIGITS): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const value = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(value % 10 ** digits).padStart(digits, '0');
}

/** RFC 6238: the counter of an instant. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/** The time step a code belongs to, one step of clock difference allowed; null when it is wrong or not newer than the last one taken. */
export function stepOfCode(secret: Uint8Array, code: string, now: Date, lastStep: number | null): number | null {
  const current = stepAt(now);
  const step = [current - 1, current, current + 1].find((candidate) => codeAt(secret, candidate) === code.trim());
  return step === undefined || (lastStep !== null && step <= lastStep) ? null : step;
}

/** The address an authenticator app reads, as text or as a picture. */
export function secretUri(secret: Uint8Array, person: string): string {
  const label = encodeURIComponent(`Atkaruu:${person}`);
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=Atkaruu&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}

/** For the day the telephone is lost: ten codes, each good once. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => (toBase32(randomBytes(10)).match(/.{4}/g) ?? []).join('-'));
}
