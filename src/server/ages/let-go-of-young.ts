import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { itEnds } from '#server/matches/it-ends.ts';
import { endMatch } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { runningWith, withdrawAllOf } from './store-young.ts';

/**
 * Y2: no parent says yes (any more), so nothing of this young person stands. What ran ends with the neutral words of any
 * ending, and no fact says who ended it or why.
 */
export const letGoOfYoung = (tx: Tx, visit: Visit, personId: string): Promise<void> =>
  withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      const byNobody = { ...visit, duty: 'clock', personId: null, person: null } as const;
      for (const { id, askId, otherId, isAgreed } of await runningWith(tx, personId)) {
        await endMatch(tx, id, { at: visit.now, because: 'stopped' });
        await recordFact(tx, byNobody, { kind: 'MatchClosed', matchId: id, askId, because: 'stopped' });
        if (isAgreed) await planMail(tx, byNobody, { to: otherId, kind: 'appointment', write: itEnds });
      }
      for (const { id, what } of await withdrawAllOf(tx, personId, visit.now)) {
        if (what === 'ask') await recordFact(tx, byNobody, { kind: 'AskWithdrawn', askId: id, personId });
        else await recordFact(tx, byNobody, { kind: 'OfferWithdrawn', offerId: id, personId });
      }
    }
  });
