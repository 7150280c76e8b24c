import type { FactKind } from '#domain/facts/fact.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { factsByOthers, type FactByOther } from '#server/facts/store.ts';
import { look } from '#server/platform/transaction.ts';

/** What others may have done for somebody that this person may read in full; of the two who meet, both know. */
const aboutMe = [
  'PersonRegistered',
  'PersonWelcomed',
  'PersonVouched',
  'AskPosted',
  'AskChanged',
  'AskPaused',
  'AskResumed',
  'AskRenewed',
  'AskWithdrawn',
  'OfferPosted',
  'OfferChanged',
  'OfferPaused',
  'OfferResumed',
  'OfferRenewed',
  'OfferWithdrawn',
  'ConsentGiven',
  'ConsentWithheld',
  'ConsentPostponed',
  'ConsentWithdrawn',
  'OutcomeSaid',
  'ThanksSaid',
  'GiveBackAnswered'
] as const satisfies readonly FactKind[];
const aboutOurs = ['AppointmentSet', 'AppointmentMoved', 'AppointmentCancelled'] as const satisfies readonly FactKind[];
export type RecordedKind = (typeof aboutMe)[number] | (typeof aboutOurs)[number];

/** Everything that others wrote down or did for me, by whom and when, the newest first. */
export const doneForMe = (visit: SignedIn): Promise<readonly FactByOther<RecordedKind>[]> =>
  look(visit, (tx) => factsByOthers(tx, { personId: visit.personId, aboutMe, aboutOurs, most: 200 }));
