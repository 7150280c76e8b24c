import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an app with codes shows at a moment, or so many half minutes later (RFC 6238), without any library. */
export function codeOfApp(secret: string, { at = new Date(), later = 0 }: { at?: Date; later?: number } = {}): string {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)!.map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000) + later));
  const hmac = createHmac('sha1', key).update(step).digest();
  const number = hmac.readUInt32BE(hmac[19]! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
