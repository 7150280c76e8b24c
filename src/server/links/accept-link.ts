import { mayKeepLinks } from '#domain/links/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { holdLink, markLink } from './store.ts';

/** Says yes to an organisation that asked to be known. */
export const acceptLink = (visit: SignedIn, id: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'accept-link', async (tx) => {
    if (!mayKeepLinks(visit.person)) return no('not-allowed');
    const link = await holdLink(tx, id);
    if (!link || link.acceptedAt) return no('gone');
    await markLink(tx, id, { acceptedAt: visit.now });
    await recordFact(tx, visit, { kind: 'LinkAccepted', linkId: id });
    return yes(null);
  });
