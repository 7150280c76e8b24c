import {
  mostADay,
  readConcern,
  type ConcernReason,
  type ConcernToRaise,
  type DraftConcern
} from '#domain/concerns/concern.ts';
import { mayRaiseConcern } from '#domain/concerns/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { knownTo } from '#server/asks/store-board.ts';
import { borderHome } from '#server/mails/store.ts';
import { visitAcross } from '#server/neighbourhoods/visit-across.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { wordsOf } from '#server/talks/store.ts';
import { askWhetherToGoOn } from './ask-whether-to-go-on.ts';
import { openConcern } from './open-concern.ts';
import { newestBetween, raisedSince } from './store.ts';

type Raised = Result<{ id: string; isHeard: boolean }, ConcernReason | 'not-allowed' | 'too-often'>;
const day = 86_400_000;

/**
 * Tells that something did not feel right. It reaches a person the same day, and from this second on no new name or
 * address opens for whom it is about, without that one being told.
 */
export const raiseConcern = (visit: SignedIn, draft: DraftConcern): Promise<Raised> =>
  transact<Raised>(visit, 'raise-concern', async (tx) => {
    if (!mayRaiseConcern(visit.person)) return no('not-allowed');
    const met = await knownTo(tx, visit.personId);
    const read = readConcern(
      draft,
      met.map(({ id }) => id)
    );
    if (!read.ok) return read;
    if ((await raisedSince(tx, visit.personId, new Date(visit.now.getTime() - day))) >= mostADay)
      return no('too-often');
    const id = newId<string>(visit.now.getTime());
    const name = met.find((one) => one.id === read.value.aboutId)?.firstName ?? null;
    return yes({ id, isHeard: await keep(tx, visit, { ...read.value, id, name }) });
  });

type Keeping = ConcernToRaise & { readonly id: string; readonly name: string | null };

/** Keeps it at this desk, and at that of whom it is about where that is another one; whether somebody hears of it here. */
async function keep(tx: Tx, visit: SignedIn, { id, name, aboutId, words, callHow, mayCopy }: Keeping) {
  const tellerId = visit.personId;
  const otherId = aboutId && (await borderHome(tx, aboutId));
  const twinId = otherId && newId<string>(visit.now.getTime());
  const kept = await copyOf(tx, visit, { aboutId, name: otherId ? null : name, mayCopy });
  const two = { aboutId, tellerId, matchId: kept.matchId };
  const isHeard = await openConcern(tx, visit, {
    ...{ ...two, id, twinId, otherNeighbourhoodId: otherId, personId: tellerId, callHow },
    words: words && seal(words, `concerns.words.${id}`),
    copy: seal(JSON.stringify(kept.copy), `concerns.copy.${id}`)
  });
  if (aboutId && otherId && twinId) await tellAcross(tx, visit, { ...two, aboutId, id: twinId, twinId: id, otherId });
  else if (aboutId) await askWhetherToGoOn(tx, visit, { aboutId, tellerId });
  return isHeard;
}

type Across = {
  readonly id: string;
  readonly twinId: string;
  readonly otherId: string;
  readonly aboutId: string;
  readonly tellerId: string;
  readonly matchId: string | null;
};

/** The desk of whom it is about hears that something was told, of which match, and nothing else. */
const tellAcross = (tx: Tx, visit: SignedIn, { otherId, ...known }: Across): Promise<void> =>
  visitAcross(tx, visit, {
    neighbourhoodId: otherId,
    work: async (there) => {
      const nothing = { personId: null, words: null, copy: null, callHow: null };
      await openConcern(tx, there, { ...known, ...nothing, otherNeighbourhoodId: visit.neighbourhoodId });
      await askWhetherToGoOn(tx, there, known);
    }
  });

/** What stands on their pages now, so that it can be read when it was changed or taken back since. */
export type Copy = {
  /** Null where it is about nobody who lives here. */
  readonly aboutName: string | null;
  readonly ask: string | null;
  readonly talk: readonly { readonly name: string | null; readonly words: string; readonly saidAt: string }[];
};
type Copying = { readonly aboutId: string | null; readonly name: string | null; readonly mayCopy: boolean };

async function copyOf(tx: Tx, visit: SignedIn, { aboutId, name, mayCopy }: Copying) {
  const match = aboutId ? await newestBetween(tx, visit.personId, aboutId) : null;
  const said = match && mayCopy ? await wordsOf(tx, { matchId: match.id, before: null, most: 200 }) : [];
  const talk = said.flatMap(({ fromId, fromName, words, saidAt }) =>
    words === null ? [] : [{ name: fromId === aboutId ? name : fromName, words, saidAt: saidAt.toISOString() }]
  );
  // An ask of another neighbourhood is not for this desk to read.
  const ask = match?.neighbourhoodId === visit.neighbourhoodId ? match.words : null;
  const copy: Copy = { aboutName: name, ask, talk };
  return { matchId: match?.id ?? null, copy };
}
