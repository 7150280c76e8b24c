import type { SignedIn } from '#domain/visits/visit.ts';
import { handleConcern, type Handled } from './handle-concern.ts';
import { changeConcern } from './store.ts';

/** Takes it up by name: who told it can read who looks after it. */
export const takeUpConcern = (visit: SignedIn, id: string): Promise<Handled> =>
  handleConcern(visit, {
    action: 'take-up-concern',
    id,
    kind: 'ConcernTakenUp',
    change: (tx) =>
      changeConcern(tx, id, { once: 'takenUpAt', set: { takenUpBy: visit.personId, takenUpAt: visit.now } })
  });
