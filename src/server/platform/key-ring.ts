import { decrypt, encrypt, markWith, secretFor } from './cipher.ts';

/** Something sealed cannot be opened: its key is not here, or it was changed. Says which row, never what is in it. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/** Keys that belong together, by their id; the newest one seals, all of them open. */
export type KeyRing = { readonly newest: string; readonly secrets: ReadonlyMap<string, Buffer> };
export type Sealed = { readonly sealed: Buffer; readonly keyId: string };

/** Seals a value as JSON with the newest key. `about` says to what it belongs: table, place, row and kind. */
export function sealJson(ring: KeyRing, value: unknown, about: string): Sealed {
  return { sealed: sealBytes(ring, Buffer.from(JSON.stringify(value), 'utf8'), about), keyId: ring.newest };
}

/** The value that was sealed; throws where it does not open here. */
export function openJson<Value>(ring: KeyRing, { sealed, keyId }: Sealed, about: string): Value {
  return JSON.parse(openBytes(ring, { sealed, keyId }, about).toString('utf8')) as Value;
}

export const sealBytes = (ring: KeyRing, bytes: Buffer, about: string): Buffer =>
  encrypt(subsecret(ring, { keyId: ring.newest, use: 'seal' }), bytes, `${ring.newest} ${about}`);

export function openBytes(ring: KeyRing, { sealed, keyId }: Sealed, about: string): Buffer {
  const opened = decrypt(subsecret(ring, { keyId, use: 'seal' }), sealed, `${keyId} ${about}`);
  if (!opened) throw new CannotOpen(`What is sealed does not open: ${about}`);
  return opened;
}

/** A mark by which a text is found again, under every key of the ring, the newest first. */
export const marksOf = (ring: KeyRing, text: string): readonly [Buffer, ...Buffer[]] => {
  const mark = (keyId: string): Buffer => markWith(subsecret(ring, { keyId, use: 'find' }), text);
  const others = [...ring.secrets.keys()].filter((keyId) => keyId !== ring.newest);
  return [mark(ring.newest), ...others.map(mark)];
};

/** A link of a chain: a keyed hash of what it links. */
export const linkWith = (ring: KeyRing, keyId: string, linked: Buffer): Buffer =>
  markWith(subsecret(ring, { keyId, use: 'link' }), linked);

/** A secret that leaves the house, for whom `about` says; null where the key it is made from is not here. */
export const secretOutside = (ring: KeyRing, keyId: string, about: string): Buffer | null =>
  ring.secrets.has(keyId) ? markWith(subsecret(ring, { keyId, use: 'lend' }), about) : null;

type Use = { readonly keyId: string; readonly use: 'seal' | 'find' | 'link' | 'lend' };

// One key, four uses that cannot be turned against each other. Deriving costs more than using, so it is remembered
// for as long as the key itself is.
const derived = new WeakMap<Buffer, Map<string, Buffer>>();

function subsecret({ secrets }: KeyRing, { keyId, use }: Use): Buffer {
  const secret = secrets.get(keyId);
  if (!secret) throw new CannotOpen(`The key ${keyId} is not here.`);
  const known = derived.get(secret) ?? new Map<string, Buffer>();
  derived.set(secret, known);
  const found = known.get(use) ?? secretFor(secret, use);
  known.set(use, found);
  return found;
}
