import type { Age } from '#domain/ages/age.ts';
import { canBeClaimed } from '#domain/claims/claim.ts';
import type { Visit } from '#domain/visits/visit.ts';
import { keepAge } from '#server/ages/keep-age.ts';
import { ageOf } from '#server/ages/store.ts';
import { recordFact } from '#server/facts/store.ts';
import { isEmailTaken } from '#server/invitations/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { giveMail, keptRecord, useClaim } from './store.ts';

type Taking = { readonly claimId: string; readonly email: string; readonly personId: string; readonly age: Age | null };

/** The mail was theirs and the letter still works: from now on this is their own; false where it is not so. */
export async function takeOver(tx: Tx, visit: Visit, { claimId, email, personId, age }: Taking): Promise<boolean> {
  if (await isEmailTaken(tx, email)) return false;
  const kept = await keptRecord(tx, personId);
  if (!kept || !canBeClaimed(kept).ok) return false;
  if ((await useClaim(tx, claimId, visit.now)) !== personId) return false;
  await giveMail(tx, personId, email);
  await recordFact(tx, { ...visit, personId }, { kind: 'PersonClaimed', claimId, personId });
  // What the coordinator wrote down stays, unless somebody says to be younger.
  const known = await ageOf(tx, personId);
  if (age && (known === null || age === 'younger'))
    await keepAge(
      tx,
      { ...visit, duty: 'door', personId: null, person: null },
      { personId, age, recordedBy: personId }
    );
  return true;
}
