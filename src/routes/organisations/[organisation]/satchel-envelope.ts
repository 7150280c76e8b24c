/** Something sealed with AES-256-GCM; `start` is made anew each time. */
export type Sealed = { readonly start: Uint8Array<ArrayBuffer>; readonly body: ArrayBuffer };

/** The key of these 32 bytes (base64url). It cannot be read back out of the browser, and is kept nowhere. */
export const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytesOf(secret), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Seals a value as JSON; `about` says to what it belongs. */
export async function sealWith(key: CryptoKey, value: unknown, about: string): Promise<Sealed> {
  const start = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { start, body: await crypto.subtle.encrypt(howFor(start, about), key, text) };
}

/** The value that was sealed; null where it was changed, belongs to something else or was sealed with another key. */
export async function openWith<Value>(key: CryptoKey, { start, body }: Sealed, about: string): Promise<Value | null> {
  try {
    const text = await crypto.subtle.decrypt(howFor(start, about), key, body);
    return JSON.parse(new TextDecoder().decode(text)) as Value;
  } catch {
    return null;
  }
}

const howFor = (start: Uint8Array<ArrayBuffer>, about: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv: start,
  additionalData: new TextEncoder().encode(about)
});

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
