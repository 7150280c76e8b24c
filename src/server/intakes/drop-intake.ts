import { mayTakeIn } from '#domain/intakes/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact } from '#server/platform/transaction.ts';
import { markPublicAsk } from '#server/public-asks/store.ts';
import { dropIntake as drop } from './store.ts';

/** Throws a half-finished intake away; what it came from is there again for every coordinator. */
export const dropIntake = (visit: SignedIn, id: string): Promise<Result<null, 'not-allowed'>> =>
  transact<Result<null, 'not-allowed'>>(visit, 'drop-intake', async (tx) => {
    if (!mayTakeIn(visit.person)) return no('not-allowed');
    const dropped = await drop(tx, id);
    if (dropped?.publicAskId) await markPublicAsk(tx, dropped.publicAskId, { inHandsOf: null });
    return yes(null);
  });
