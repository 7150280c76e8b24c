import { no } from '#domain/result.ts';
import { sideOfConcern } from '#domain/concerns/concern.ts';
import type { SignedIn, Visit } from '#domain/visits/visit.ts';
import { agreeMatch } from '#server/consents/agree-match.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { Tx } from '#server/platform/db.ts';
import { withDuty } from '#server/platform/transaction.ts';
import { handleConcern, type Handled } from './handle-concern.ts';
import { changeConcern, isHeldBack, matchesThatWait } from './store.ts';

type Deciding = { readonly id: string; readonly decision: string };

/** Decides, a person for a person: what waited opens again, or stays closed. Nothing decides by itself. */
export function decideConcern(visit: SignedIn, { id, decision }: Deciding): Promise<Handled> {
  const decided = (['open-again', 'stays-closed'] as const).find((one) => one === decision);
  if (!decided) return Promise.resolve(no('says-nothing', 'decision'));
  return handleConcern(visit, {
    action: 'decide-concern',
    id,
    kind: 'ConcernDecided',
    change: async (tx, concern) => {
      const { aboutId, otherNeighbourhoodId } = concern;
      const set = { decision: decided, decidedBy: visit.personId, decidedAt: visit.now };
      if (!(await changeConcern(tx, id, { once: 'decidedAt', set }))) return false;
      if (!aboutId || decided !== 'open-again') return true;
      // What waits is known where that person lives.
      const there = sideOfConcern(concern) === 'teller' ? otherNeighbourhoodId : null;
      const work = (home: Visit) => openWhatWaited(tx, home, aboutId);
      await (there ? visitAcross(tx, visit, { neighbourhoodId: there, work }) : work(visit));
      return true;
    }
  });
}

async function openWhatWaited(tx: Tx, visit: Visit, personId: string): Promise<void> {
  // Also for who keeps the settings, and sees no matches: the clock opens what both said yes to.
  const work = async () => {
    for (const match of await matchesThatWait(tx, personId))
      if (!(await isHeldBack(tx, [match.askerId, match.helperId])))
        await agreeMatch(tx, { ...visit, duty: 'clock' }, match);
  };
  await withDuty(tx, visit, { duty: 'clock', work });
}
