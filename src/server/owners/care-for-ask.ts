import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { keeperName, type KeeperName } from '#domain/owners/keeper-name.ts';
import { mayDivideCare } from '#domain/owners/may.ts';
import { awayOn, whoLooksAfter } from '#domain/owners/who-looks-after.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { look } from '#server/platform/transaction.ts';
import { careHere, careOfAsk } from './store.ts';

export type CareForAsk = {
  readonly ownerId: string | null;
  readonly how: 'owner' | 'stand-in' | 'for-now' | 'nobody';
  /** Whether it is the visitor who looks after it today. */
  readonly isMine: boolean;
  readonly keeper: KeeperName | null;
  /** The other coordinators to whom it can be given, and whether they are away today. */
  readonly others: readonly { readonly id: string; readonly firstName: string; readonly isAway: boolean }[];
  readonly followUpOn: string | null;
  readonly today: string;
};

/** Who looks after an ask, to whom it may be given, and when it is looked at again. */
export const careForAsk = (visit: SignedIn, askId: string): Promise<Result<CareForAsk, 'not-allowed' | 'not-found'>> =>
  look(visit, async (tx) => {
    if (!mayDivideCare(visit.person)) return no('not-allowed');
    const ask = await careOfAsk(tx, askId);
    if (!ask) return no('not-found');
    const today = dayIn(visit.neighbourhood.timezone, visit.now);
    const care = await careHere(tx, today);
    const carer = whoLooksAfter(ask, care, today);
    const others = care.keepers.filter(({ id }) => id !== ask.ownerId && id !== visit.personId);
    return yes({
      ownerId: ask.ownerId,
      how: carer.how,
      isMine: carer.how !== 'for-now' && carer.personId === visit.personId,
      keeper: keeperName(ask, care, today),
      others: others.map(({ id, firstName }) => ({ id, firstName, isAway: awayOn(id, care.absences, today) !== null })),
      followUpOn: ask.followUpOn,
      today
    });
  });
