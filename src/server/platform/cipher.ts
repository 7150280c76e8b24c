import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const startBytes = 12;
const tagBytes = 16;

/** A new secret of 256 random bits. */
export const newSecretBytes = (): Buffer => randomBytes(32);

/** A secret for one use, made from another; knowing it does not give the other away. */
export const secretFor = (secret: Buffer, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32));

/**
 * Encrypts for what it belongs to (AES-256-GCM). `about` is not stored: who decrypts must say the same, so that what is
 * moved to another row does not open there.
 */
export function encrypt(secret: Buffer, words: Buffer, about: string): Buffer {
  const start = randomBytes(startBytes);
  const cipher = createCipheriv(algorithm, secret, start).setAAD(Buffer.from(about, 'utf8'));
  return Buffer.concat([start, cipher.update(words), cipher.final(), cipher.getAuthTag()]);
}

/** What was encrypted; null where it was changed, belongs to something else or was encrypted with another secret. */
export function decrypt(secret: Buffer, sealed: Buffer, about: string): Buffer | null {
  if (sealed.length < startBytes + tagBytes) return null;
  try {
    const cipher = createDecipheriv(algorithm, secret, sealed.subarray(0, startBytes));
    cipher.setAAD(Buffer.from(about, 'utf8')).setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([cipher.update(sealed.subarray(startBytes, -tagBytes)), cipher.final()]);
  } catch {
    return null;
  }
}

/** A mark of a text that only the secret can make (HMAC-SHA-256). */
export const markWith = (secret: Buffer, text: string | Buffer): Buffer =>
  createHmac('sha256', secret).update(text).digest();
