import type { CaseTx } from '#server/platform/db.ts';
import { CannotOpen, type KeyRing } from '#server/platform/key-ring.ts';
import { unseal } from '#server/platform/vault.ts';
import { organisationKeys } from './store.ts';

// A key never changes under its id, so that it is unwrapped once in a process.
const unwrapped = new Map<string, Buffer>();

/** The keys of the organisation of this transaction. */
export async function organisationRing(tx: CaseTx, organisationId: string): Promise<KeyRing> {
  const rows = await organisationKeys(tx);
  const newest = rows[0]?.id;
  if (!newest) throw new CannotOpen(`The organisation ${organisationId} has no key.`);
  const secrets = new Map<string, Buffer>();
  for (const { id, wrapped } of rows) {
    const secret = unwrapped.get(id) ?? unwrap(wrapped, organisationKeyAbout(organisationId, id));
    if (!secret) continue;
    unwrapped.set(id, secret);
    secrets.set(id, secret);
  }
  return { newest, secrets };
}

function unwrap(wrapped: string, about: string): Buffer | null {
  const opened = unseal(wrapped, about);
  return opened === null ? null : Buffer.from(opened, 'base64url');
}

/** To what the wrapped key of an organisation belongs. */
export const organisationKeyAbout = (organisationId: string, keyId: string): string =>
  `casework.keys ${organisationId} ${keyId}`;
