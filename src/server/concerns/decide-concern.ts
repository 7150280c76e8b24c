import { no } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { agreeMatch } from '#server/consents/agree-match.ts';
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
    change: async (tx, { aboutId }) => {
      const set = { decision: decided, decidedBy: visit.personId, decidedAt: visit.now };
      if (!(await changeConcern(tx, id, { once: 'decidedAt', set }))) return false;
      if (aboutId && decided === 'open-again') await openWhatWaited(tx, visit, aboutId);
      return true;
    }
  });
}

async function openWhatWaited(tx: Tx, visit: SignedIn, personId: string): Promise<void> {
  // Also for who keeps the settings, and sees no matches: the clock opens what both said yes to.
  const work = async () => {
    for (const match of await matchesThatWait(tx, personId))
      if (!(await isHeldBack(tx, [match.askerId, match.helperId])))
        await agreeMatch(tx, { ...visit, duty: 'clock' }, match);
  };
  await withDuty(tx, visit, { duty: 'clock', work });
}
