import { mostADay } from '#domain/concerns/concern.ts';
import { mayRaiseConcern } from '#domain/concerns/may.ts';
import { no, yes, type Result } from '#domain/result.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { readWorry, type DraftWorry } from '#domain/worries/worry.ts';
import { knownTo } from '#server/asks/store-board.ts';
import { hearersOf } from '#server/concerns/hearers-of.ts';
import { tellHearers } from '#server/concerns/tell-hearers.ts';
import { recordFact } from '#server/facts/store.ts';
import { newId } from '#server/platform/ids.ts';
import { transact } from '#server/platform/transaction.ts';
import { seal } from '#server/platform/vault.ts';
import { addWorry, worriesSince } from './store.ts';

type Raised = Result<{ id: string }, 'no-choice' | 'words-too-long' | 'not-allowed' | 'too-often'>;
const day = 86_400_000;

/** A helper tells a coordinator of a worry about somebody they help. It goes to nobody else, and changes nothing. */
export const raiseWorry = (visit: SignedIn, draft: DraftWorry): Promise<Raised> =>
  transact<Raised>(visit, 'raise-worry', async (tx) => {
    if (!mayRaiseConcern(visit.person)) return no('not-allowed');
    const met = await knownTo(tx, visit.personId);
    const read = readWorry(
      draft,
      met.map(({ id }) => id)
    );
    if (!read.ok) return read;
    const since = new Date(visit.now.getTime() - day);
    if ((await worriesSince(tx, visit.personId, since)) >= mostADay) return no('too-often');
    const { aboutId, words } = read.value;
    const id = newId<string>(visit.now.getTime());
    const { regionId, neighbourhoodId, personId, now } = visit;
    const kept = { regionId, neighbourhoodId, id, personId, aboutId, raisedAt: now };
    await addWorry(tx, { ...kept, words: words && seal(words, `worries.words.${id}`) });
    await recordFact(tx, visit, { kind: 'WorryRaised', worryId: id });
    const { ids: to } = await hearersOf(tx, visit, { tellerId: visit.personId, aboutId });
    await tellHearers(tx, visit, { id, to, what: 'worries' });
    return yes({ id });
  });
