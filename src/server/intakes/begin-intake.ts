import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayTakeIn } from '#domain/intakes/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { lockPublicAsk, markPublicAsk, publicAskById } from '#server/public-asks/store.ts';
import { addIntake, intakeOfPublicAsk } from './store.ts';

type Reason = 'not-allowed' | 'gone' | 'in-other-hands';

/** Takes what somebody left without an account in hand: an intake with those words, that one coordinator goes on with. */
export const beginIntake = (visit: SignedIn, publicAskId: string): Promise<Result<{ id: string }, Reason>> =>
  transact<Result<{ id: string }, Reason>>(visit, 'begin-intake', async (tx) => {
    if (!mayTakeIn(visit.person)) return no('not-allowed');
    await lockPublicAsk(tx, publicAskId);
    const left = await publicAskById(tx, publicAskId, dayIn(visit.neighbourhood.timezone, visit.now));
    if (!left || left.closedAt) return no('gone');
    const begun = await intakeOfPublicAsk(tx, publicAskId, visit.now);
    if (begun) return yes({ id: begun });
    if (left.inHandsOf && left.inHandsOf !== visit.personId) return no('in-other-hands');
    const id = newId<string>(visit.now.getTime());
    const { firstName, phone, email } = left;
    const words = { firstName, phone: phone ?? '', email: email ?? '', words: left.words };
    await addIntake(tx, visit, { id, hand: newId(), turn: 0, words, publicAskId });
    await markPublicAsk(tx, publicAskId, { inHandsOf: visit.personId });
    return yes({ id });
  });
