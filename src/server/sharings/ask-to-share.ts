import { maySetSharing } from '#domain/sharings/may.ts';
import { readKilometres } from '#domain/sharings/sharing.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { addSharing, placesAround } from './store.ts';

type Asking = { readonly otherId: string; readonly distance: string };
type Reason = 'not-allowed' | 'not-found' | 'no-distance' | 'asked-already';

/** Asks another neighbourhood of the region to share; nothing is shared before that one says yes. */
export const askToShare = (visit: SignedIn, { otherId, distance }: Asking): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'ask-to-share', async (tx) => {
    if (!maySetSharing(visit.person)) return no('not-allowed');
    const around = await placesAround(tx, visit);
    if (!around.some(({ id }) => id === otherId)) return no('not-found');
    const metres = readKilometres(distance);
    if (!metres.ok) return metres;
    const sharingId = await addSharing(tx, visit, { otherId, metres: metres.value });
    if (!sharingId) return no('asked-already');
    await recordFact(tx, visit, { kind: 'SharingAsked', sharingId });
    return yes(null);
  });
