import { sideOfConcern } from '#domain/concerns/concern.ts';
import { no } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import { seal } from '#server/platform/vault.ts';
import { handleConcern, type Handled } from './handle-concern.ts';
import { hearersOf } from './hearers-of.ts';
import { changeConcern, concernById, writeWords } from './store.ts';
import { tellHearers } from './tell-hearers.ts';

type Passing = { readonly id: string; readonly words: string };

/** Tells the desk of whom it is about what it must know, in the coordinator's own words and once; never by whom. */
export function passOnConcern(visit: SignedIn, { id, words }: Passing): Promise<Handled> {
  if (words === '') return Promise.resolve(no('says-nothing', 'words'));
  if (words.length > 2000) return Promise.resolve(no('words-too-long', 'words'));
  return handleConcern(visit, {
    action: 'pass-on-concern',
    id,
    kind: 'ConcernPassedOn',
    change: async (tx, concern) => {
      const { twinId, otherNeighbourhoodId, aboutId, personId: tellerId } = concern;
      if (sideOfConcern(concern) !== 'teller' || !tellerId || !twinId || !otherNeighbourhoodId) return false;
      const set = { told: seal(words, `concerns.told.${id}`), toldAt: visit.now };
      if (!(await changeConcern(tx, id, { once: 'toldAt', set }))) return false;
      await visitAcross(tx, visit, {
        neighbourhoodId: otherNeighbourhoodId,
        work: async (there) => {
          await writeWords(tx, twinId, seal(words, `concerns.words.${twinId}`));
          const twin = await concernById(tx, twinId);
          const heard = await hearersOf(tx, there, { tellerId, aboutId });
          await tellHearers(tx, there, {
            id: twinId,
            to: twin?.takenUpBy ? [twin.takenUpBy] : heard.ids,
            what: 'concerns'
          });
        }
      });
      return true;
    }
  });
}
