import { maySealHome } from '#domain/homes/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { homeIn } from './seal-home.ts';
import { putHomeBack, sealedHomeOf } from './store.ts';

/** Where somebody lives is an ordinary address again; only whose it is, or who keeps it, can do that. */
export const openHomeAgain = (visit: SignedIn, personId: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'open-home-again', async (tx) => {
    if (!maySealHome(visit.person, personId)) return no('not-allowed');
    const mine = await sealedHomeOf(tx, personId);
    if (!mine) return no('gone');
    await withDuty(tx, visit, { duty: 'clock', work: () => putHomeBack(tx, personId, homeIn(mine.sealed)) });
    return yes(null);
  });
