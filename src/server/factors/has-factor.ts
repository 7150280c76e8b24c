import type { Inside } from '#domain/visits/site.ts';
import type { CaseTx, Tx } from '#server/platform/db.ts';
import { passkeysOf } from './store.ts';
import { codeAppOf } from './store-codes.ts';

/** Whether somebody set up anything to show besides the mail. A passkey that is doubted was set up too. */
export async function hasFactor(tx: Tx | CaseTx, { personId }: Inside): Promise<boolean> {
  return (await passkeysOf(tx, personId)).length > 0 || (await codeAppOf(tx, personId)) !== null;
}

/** Whether somebody can show anything besides the mail. */
export async function hasUsableFactor(tx: Tx | CaseTx, { personId }: Inside): Promise<boolean> {
  const passkeys = await passkeysOf(tx, personId);
  return passkeys.some(({ doubtedAt }) => doubtedAt === null) || (await codeAppOf(tx, personId)) !== null;
}
