import type { SignedIn } from '#domain/visits/visit.ts';
import { newId } from '#server/platform/ids.ts';
import { sayWords } from '#server/talks/say-words.ts';
import { seeTalk, type TalkView } from '#server/talks/see-talk.ts';
import { insert, makeNeighbourhood, makePerson, now, visitOf, type Columns, type TestDatabase } from './database.ts';
import { makeMatch } from './matched.ts';

let streets = 0;

/** So many minutes after the moment at which tests live. */
export const minutes = (many: number): Date => new Date(now.getTime() + many * 60_000);
export const at = (visit: SignedIn, moment: Date): SignedIn => ({ ...visit, now: moment });

/** A street with two who agreed (the match may be told otherwise), a neighbour, two coordinators, an administrator. */
export async function talkingStreet(more: Columns = {}) {
  const there = await makeNeighbourhood(`praatstraat-${++streets}`);
  const bo = visitOf(there, await makePerson(there, 'Bo'));
  const kim = visitOf(there, await makePerson(there, 'Kim'));
  const sam = visitOf(there, await makePerson(there, 'Sam'));
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const joost = visitOf(there, await makePerson(there, 'Joost', { roles: ['coordinator'] }));
  const iris = visitOf(there, await makePerson(there, 'Iris', { roles: ['administrator'] }));
  const matchId = await agreeing({ bo, kim, fatima }, more);
  return { there, bo, kim, sam, fatima, joost, iris, matchId };
}

type Three = { readonly bo: SignedIn; readonly kim: SignedIn; readonly fatima: SignedIn };

/** An ask of Bo's that Fatima looks after, and for which both said yes. */
export async function agreeing({ bo, kim, fatima }: Three, more: Columns = {}): Promise<string> {
  const people = { asker: bo.person, helper: kim.person, by: fatima.person };
  const owned = { owner_id: fatima.personId };
  const { match } = await makeMatch(bo.neighbourhood, people, { ask: owned, match: { agreed_at: now, ...more } });
  const place = { region_id: bo.regionId, neighbourhood_id: bo.neighbourhoodId };
  const said = { match_id: match, answer: 'yes', purpose: 'help', channel: 'self', given_at: now };
  for (const { personId } of [bo, kim])
    await insert('consents', { ...place, ...said, id: newId(), person_id: personId, recorded_by: personId });
  return match;
}

export const say = (visit: SignedIn, matchId: string, words: string) => sayWords(visit, { matchId, words });

/** The talk as this visitor sees it, or why not. */
export async function readTalk(visit: SignedIn, matchId: string): Promise<TalkView | string> {
  const seen = await seeTalk(visit, { matchId, before: null });
  return seen.ok ? seen.value : seen.reason;
}

export async function idOfLast({ asOwner }: TestDatabase, matchId: string): Promise<string> {
  const words = 'select id from talk_words where match_id = $1 order by id desc limit 1';
  return (await asOwner<{ id: string }>(words, [matchId]))[0]!.id;
}
