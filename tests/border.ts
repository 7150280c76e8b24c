import { expect } from 'vitest';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { letAcross } from '#server/matching/let-across.ts';
import { proposeMatch } from '#server/matching/propose-match.ts';
import { newId } from '#server/platform/ids.ts';
import { sayBeyond } from '#server/sharings/say-beyond.ts';
import { insert, makeNeighbourhood, makePerson, now, visitOf, type Columns } from './database.ts';

const everyDay = 2 ** 28 - 1;

/** Two neighbourhoods that share, with an ask in one and an offer in the other. */
export type Border = {
  readonly a: Neighbourhood;
  readonly b: Neighbourhood;
  /** Ada and Ben coordinate, Bo asks in a, Kim helps in b, and Lin lives in b as well. */
  readonly ada: SignedIn;
  readonly ben: SignedIn;
  readonly bo: SignedIn;
  readonly kim: SignedIn;
  readonly lin: SignedIn;
  readonly askId: string;
  readonly offerId: string;
  readonly sharingId: string;
};

export async function makeBorder(slug: string, more: Columns = {}): Promise<Border> {
  const a = await makeNeighbourhood(`${slug}-a`);
  const b = await makeNeighbourhood(`${slug}-b`, { region_id: a.regionId });
  const visit = async (there: Neighbourhood, name: string, roles: 'coordinator'[] = []) =>
    visitOf(there, await makePerson(there, name, { roles }));
  const [ada, bo] = [await visit(a, 'Ada', ['coordinator']), await visit(a, 'Bo')];
  const [ben, kim, lin] = [await visit(b, 'Ben', ['coordinator']), await visit(b, 'Kim'), await visit(b, 'Lin')];
  const [askId, offerId, sharingId] = [newId<string>(), newId<string>(), newId<string>()];
  const in_ = (there: Neighbourhood) => ({ region_id: there.regionId, neighbourhood_id: there.id });
  const when = { dayparts: everyDay, ends_on: '2026-12-31', posted_at: now };
  const ask = {
    category: 'dog',
    words: 'Een rondje met Bas',
    rhythm: 'before',
    on_date: '2026-12-01',
    minutes: 30,
    ...more
  };
  await insert('asks', { ...in_(a), id: askId, person_id: bo.personId, posted_by: bo.personId, ...ask, ...when });
  const offer = { categories: [ask.category], minutes_a_week: 120, reach_metres: 2000, words: 'Ik loop graag' };
  const whose = { person_id: kim.personId, posted_by: kim.personId };
  await insert('offers', { ...in_(b), id: offerId, ...whose, ...offer, ...when });
  const shared = { other_id: b.id, metres: 1500, asked_at: now, accepted_at: now };
  await insert('sharings', { ...in_(a), id: sharingId, ...shared });
  return { a, b, ada, ben, bo, kim, lin, askId, offerId, sharingId };
}

/** Both say that it may go across. */
export async function openUp({ bo, kim, askId, offerId }: Border): Promise<void> {
  await sayBeyond(bo, { what: 'ask', id: askId, answer: 'yes' });
  await sayBeyond(kim, { what: 'offer', id: offerId, answer: 'yes' });
}

/** A proposal that waits for the other desk. */
export async function proposedAcross(at: Border): Promise<string> {
  await openUp(at);
  const draft = { askId: at.askId, helperId: at.kim.personId, line: null, evenSo: false };
  const done = await proposeMatch(at.ada, draft);
  if (!done.ok) throw new Error(done.reason);
  expect(done.value.askedBy).toBe('desk');
  return done.value.matchId;
}

/** A match across the border to which both said yes. */
export async function agreedAcross(at: Border): Promise<string> {
  const matchId = await proposedAcross(at);
  expect(await letAcross(at.ben, { matchId, line: 'Kim is rustig' })).toMatchObject({ ok: true });
  expect(await answerMatch(at.kim, { matchId, answer: 'yes' })).toMatchObject({ ok: true });
  expect(await answerMatch(at.bo, { matchId, answer: 'yes' })).toMatchObject({ ok: true });
  return matchId;
}
