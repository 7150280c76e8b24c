import { mostADay, readConcern, whoHears, type ConcernReason, type DraftConcern } from '#domain/concerns/concern.ts';
import { goesOnAt } from '#domain/concerns/hours.ts';
import { mayRaiseConcern } from '#domain/concerns/may.ts';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { knownTo } from '#server/asks/store-board.ts';
import { recordFact } from '#server/facts/store.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import { later } from '#server/platform/jobs.ts';
import { transact, withDuty } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { wordsOf } from '#server/talks/store.ts';
import { addConcern, hearersHere, newestBetween, raisedSince } from './store.ts';
import { askWhetherToGoOn } from './ask-whether-to-go-on.ts';
import { tellHearers } from './tell-hearers.ts';

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
    const { aboutId, words, callHow, mayCopy } = read.value;
    const id = newId<string>(visit.now.getTime());
    const name = met.find((one) => one.id === aboutId)?.firstName ?? null;
    const kept = await copyOf(tx, visit, { aboutId, name, mayCopy });
    const heard = await hearers(tx, visit, aboutId);
    const { regionId, neighbourhoodId, personId, now } = visit;
    await addConcern(tx, {
      ...{ regionId, neighbourhoodId, id, personId, aboutId, callHow, raisedAt: now, forAll: heard.forAll },
      matchId: kept.matchId,
      words: words && seal(words, `concerns.words.${id}`),
      copy: seal(JSON.stringify(kept.copy), `concerns.copy.${id}`),
      escalatedAt: heard.isEscalated ? now : null
    });
    await recordFact(tx, visit, { kind: 'ConcernRaised', concernId: id });
    await tellHearers(tx, visit, { id, to: heard.ids });
    if (aboutId) await askWhetherToGoOn(tx, visit, aboutId);
    const { timezone } = visit.neighbourhood;
    const knock = { regionId, neighbourhoodId, concernId: id };
    await later(tx, 'escalate-concern', { knock, at: goesOnAt(now, timezone) });
    return yes({ id, isHeard: heard.ids.length > 0 });
  });

const hearers = async (tx: Tx, visit: SignedIn, aboutId: string | null) => {
  const two = { tellerId: visit.personId, aboutId, today: dayIn(visit.neighbourhood.timezone, visit.now) };
  return whoHears(await withDuty(tx, visit, { duty: 'clock', work: () => hearersHere(tx, two) }));
};

/** What stands on their pages now, so that it can be read when it was changed or taken back since. */
export type Copy = {
  readonly aboutName: string | null;
  readonly ask: string | null;
  readonly talk: readonly { readonly name: string; readonly words: string; readonly saidAt: string }[];
};
type Copying = { readonly aboutId: string | null; readonly name: string | null; readonly mayCopy: boolean };

async function copyOf(tx: Tx, visit: SignedIn, { aboutId, name, mayCopy }: Copying) {
  const match = aboutId ? await newestBetween(tx, visit.personId, aboutId) : null;
  const said = match && mayCopy ? await wordsOf(tx, { matchId: match.id, before: null, most: 200 }) : [];
  const talk = said.flatMap(({ fromName, words, saidAt }) =>
    words === null ? [] : [{ name: fromName, words, saidAt: saidAt.toISOString() }]
  );
  const copy: Copy = { aboutName: name, ask: match?.words ?? null, talk };
  return { matchId: match?.id ?? null, copy };
}
