import type { SignedIn } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { passkeysOf } from './store.ts';
import { codeAppOf } from './store-codes.ts';

/** Whether somebody set up anything to show besides the mail. A passkey that is doubted was set up too. */
export async function hasFactor(tx: Tx, { personId }: SignedIn): Promise<boolean> {
  return (await passkeysOf(tx, personId)).length > 0 || (await codeAppOf(tx, personId)) !== null;
}

/** Whether somebody can show anything besides the mail. */
export async function hasUsableFactor(tx: Tx, { personId }: SignedIn): Promise<boolean> {
  const passkeys = await passkeysOf(tx, personId);
  return passkeys.some(({ doubtedAt }) => doubtedAt === null) || (await codeAppOf(tx, personId)) !== null;
}
