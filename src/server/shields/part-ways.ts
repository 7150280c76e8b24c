import type { Visit } from '#domain/visits/visit.ts';
import { recordFact } from '#server/facts/store.ts';
import { planMail } from '#server/mails/plan-mail.ts';
import { itEnds } from '#server/matches/it-ends.ts';
import { endMatch } from '#server/matches/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { letGoOfEachOther, matchesToPart } from './store.ts';

/**
 * Ends what runs between somebody and those who may not see each other, as any help ends: the other one reads the same
 * neutral words as always, and no fact says who ended it.
 */
export const partWays = (tx: Tx, visit: Visit, personId: string): Promise<void> =>
  withDuty(tx, visit, {
    duty: 'clock',
    work: async () => {
      const byNobody = { ...visit, duty: 'clock', personId: null, person: null } as const;
      for (const { id, askId, otherId, isAgreed } of await matchesToPart(tx, personId)) {
        await endMatch(tx, id, { at: visit.now, because: 'stopped' });
        await recordFact(tx, byNobody, { kind: 'MatchClosed', matchId: id, askId, because: 'stopped' });
        if (isAgreed) await planMail(tx, byNobody, { to: otherId, kind: 'appointment', write: itEnds });
      }
      await letGoOfEachOther(tx, personId, visit.now);
    }
  });
