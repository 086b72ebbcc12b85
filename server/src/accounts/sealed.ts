import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps what must be read again (the secret behind one-time codes, letters that wait) unreadable without the program's own secret. AES-256-GCM. */
export class Seal {
  readonly #key: Buffer;

  /** Each purpose has a key of its own. */
  constructor(secret: string, purpose = 'atkaruu second factor') {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
  }

  close(content: Uint8Array): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws when the text was altered, or sealed with another secret. */
  open(text: string): Buffer {
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  }
}
