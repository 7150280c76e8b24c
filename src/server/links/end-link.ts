import { mayKeepLinks } from '#domain/links/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { closeQuestionsOf } from '#server/supplies/store.ts';
import { holdLink, markLink } from './store.ts';

/**
 * Ends it at once, or says no. What somebody let go before stays theirs, and can still be taken back; what was asked
 * and not answered is closed, so that nobody waits on either side.
 */
export const endLink = (visit: SignedIn, id: string): Promise<Result<null, 'not-allowed' | 'gone'>> =>
  transact<Result<null, 'not-allowed' | 'gone'>>(visit, 'end-link', async (tx) => {
    if (!mayKeepLinks(visit.person)) return no('not-allowed');
    if (!(await holdLink(tx, id))) return no('gone');
    await markLink(tx, id, { endedAt: visit.now });
    await closeQuestionsOf(tx, id, dayIn(visit.neighbourhood.timezone, visit.now));
    await recordFact(tx, visit, { kind: 'LinkEnded', linkId: id });
    return yes(null);
  });
