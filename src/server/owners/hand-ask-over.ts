import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayDivideCare } from '#domain/owners/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { transact } from '#server/platform/transaction.ts';
import { careHere, holdAskInCare, setOwner } from './store.ts';

/** To whom an ask goes, and who looked after it when the button was shown. */
type Handing = { readonly askId: string; readonly to: string; readonly was: string | null };
type Reason = 'not-allowed' | 'not-found' | 'gone' | 'changed-meanwhile' | 'no-coordinator';

/** Takes an ask over, or gives it to another coordinator; of two who do it at once, the second is told. */
export const handAskOver = (visit: SignedIn, { askId, to, was }: Handing): Promise<Result<null, Reason>> =>
  transact<Result<null, Reason>>(visit, 'hand-ask-over', async (tx) => {
    if (!mayDivideCare(visit.person)) return no('not-allowed');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const ask = await holdAskInCare(tx, askId, today);
    if (!ask) return no('not-found');
    if (!ask.isOpen) return no('gone');
    if (ask.ownerId !== was) return no('changed-meanwhile');
    if (!(await careHere(tx, today)).coordinatorIds.includes(to)) return no('no-coordinator');
    await setOwner(tx, askId, to);
    await recordFact(tx, visit, { kind: 'AskHandedOver', askId, personId: ask.personId, ownerId: to });
    return yes(null);
  });
