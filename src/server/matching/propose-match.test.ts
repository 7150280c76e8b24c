import { expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { askAtTheDesk } from '../desk/ask-at-the-desk.ts';
import { excuseAsk } from '../desk/excuse-ask.ts';
import { matchAtDesk } from '../desk/match-at-desk.ts';
import { needsToday } from '../desk/needs-today.ts';
import { visitsAhead } from '../desk/visits-ahead.ts';
import { newId } from '../platform/ids.ts';
import { proposeMatch } from './propose-match.ts';
import { suggestHelpers } from './suggest-helpers.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const database = useDatabase();
let slugs = 0;

async function street(over: Record<string, unknown> = {}) {
  const there = await makeNeighbourhood(`desk-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const people = {
    bo: await makePerson(there, 'Bo'),
    kim: await makePerson(there, 'Kim'),
    sam: await makePerson(there, 'Sam'),
    fatima: await makePerson(there, 'Fatima', { roles: ['coordinator'] }),
    joost: await makePerson(there, 'Joost', { roles: ['coordinator'] })
  };
  const ask = newId<string>();
  const when = { dayparts: 0b1111, minutes: 45, ends_on: '2026-10-20', rhythm: 'before', on_date: '2026-10-20' };
  await insert('asks', {
    ...place,
    id: ask,
    person_id: people.bo.id,
    posted_by: people.bo.id,
    posted_at: now,
    category: 'dog',
    words: 'Wie loopt met Takkie?',
    ...when,
    ...over
  });
  const offer = {
    categories: ['dog'],
    dayparts: 0b1111,
    minutes_a_week: 120,
    reach_metres: 5000,
    ends_on: '2027-01-01'
  };
  for (const one of [people.kim, people.sam])
    await insert('offers', { ...place, id: newId(), person_id: one.id, posted_by: one.id, posted_at: now, ...offer });
  const visits = Object.fromEntries(Object.entries(people).map(([name, one]) => [name, visitOf(there, one)])) as Record<
    keyof typeof people,
    ReturnType<typeof visitOf>
  >;
  return { there, place, ask, ...visits };
}

test('the desk suggests who fits, with reasons, to the coordinator alone', async () => {
  const { ask, fatima, kim } = await street();
  const found = await suggestHelpers(fatima, ask);
  expect(found.ok && found.value.best.map(({ firstName }) => firstName).sort()).toEqual(['Kim', 'Sam']);
  expect(found.ok && found.value.best[0]!.reasons.pros.length).toBeGreaterThan(0);
  expect(await suggestHelpers(kim, ask)).toMatchObject({ reason: 'not-allowed' });
  expect(await suggestHelpers(fatima, newId())).toMatchObject({ reason: 'not-found' });
});

test('of two coordinators at once one wins, and the other is told', async () => {
  const { ask, fatima, joost, kim, sam } = await street();
  const answers = await Promise.all([
    proposeMatch(fatima, { askId: ask, helperId: kim.personId, line: null, evenSo: false }),
    proposeMatch(joost, { askId: ask, helperId: sam.personId, line: null, evenSo: false })
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'already-proposed' });
});

test('a proposal is taken back before it was read, and its letter stays home', async () => {
  const { ask, fatima, kim } = await street();
  const proposed = await proposeMatch(fatima, { askId: ask, helperId: kim.personId, line: 'Aardig.', evenSo: false });
  const matchId = proposed.ok ? proposed.value.matchId : '';
  expect(await withdrawProposal(kim, matchId)).toMatchObject({ reason: 'not-allowed' });
  expect(await withdrawProposal(fatima, matchId)).toMatchObject({ ok: true });
  expect(await withdrawProposal(fatima, matchId)).toMatchObject({ reason: 'already-closed' });
  const [mail] = await database.asOwner('select dropped_because from mails where to_id = $1', [kim.personId]);
  expect(mail).toEqual({ dropped_because: 'withdrawn' });
});

test('whoever calls writes no letter', async () => {
  const { ask, fatima, kim } = await street();
  const proposed = await proposeMatch(fatima, {
    askId: ask,
    helperId: kim.personId,
    line: null,
    evenSo: false,
    byPhone: true
  });
  expect(proposed).toMatchObject({ value: { askedBy: 'phone' } });
  expect(await database.asOwner('select id from mails where to_id = $1', [kim.personId])).toEqual([]);
});

test('the hard rules are looked at again at the moment of asking, and never name which', async () => {
  const { there, place, ask, fatima, kim, sam } = await street();
  const apart = { person_id: fatima.personId, recorded_by: fatima.personId, recorded_at: now };
  await insert('exclusions', {
    ...place,
    ...apart,
    person_id: kim.personId,
    other_id: (await database.asOwner('select person_id from asks where id = $1', [ask]))[0]!['person_id']
  });
  const found = await suggestHelpers(fatima, ask);
  expect(JSON.stringify(found)).not.toContain('Kim');
  const draft = { askId: ask, line: null, evenSo: false };
  expect(await proposeMatch(fatima, { ...draft, helperId: kim.personId })).toMatchObject({ reason: 'cannot-now' });
  expect(await proposeMatch(fatima, { ...draft, helperId: newId() })).toMatchObject({ reason: 'cannot-now' });
  expect(await proposeMatch(sam, { ...draft, helperId: sam.personId })).toMatchObject({ reason: 'not-allowed' });
  expect(there.slug).toContain('desk');
});

test('an ask without something to give waits for the coordinator’s word, where giving is required', async () => {
  const { ask, fatima, kim, sam } = await street({ needs_excuse: true });
  const draft = { askId: ask, helperId: kim.personId, line: null, evenSo: false };
  expect(await needsToday(fatima)).toMatchObject({ value: { nobodys: [{ kind: 'excuse' }] } });
  expect(await proposeMatch(fatima, draft)).toMatchObject({ reason: 'needs-excuse' });
  expect(await excuseAsk(sam, ask)).toMatchObject({ reason: 'not-allowed' });
  expect(await excuseAsk(fatima, ask)).toMatchObject({ ok: true });
  expect(await excuseAsk(fatima, ask)).toMatchObject({ reason: 'gone' });
  expect(await proposeMatch(fatima, draft)).toMatchObject({ ok: true });
});

test('what the desk shows, it shows to coordinators of this neighbourhood alone', async () => {
  const { ask, fatima, kim } = await street();
  const { fatima: stranger } = await street();
  const proposed = await proposeMatch(fatima, { askId: ask, helperId: kim.personId, line: null, evenSo: false });
  const matchId = proposed.ok ? proposed.value.matchId : '';
  expect(await askAtTheDesk(stranger, ask)).toMatchObject({ reason: 'not-found' });
  expect(await matchAtDesk(stranger, matchId)).toMatchObject({ reason: 'not-found' });
  for (const happening of [askAtTheDesk(kim, ask), matchAtDesk(kim, matchId), needsToday(kim), visitsAhead(kim)])
    expect(await happening).toMatchObject({ reason: 'not-allowed' });
  expect(await matchAtDesk(fatima, matchId)).toMatchObject({ ok: true });
  const looks = await database.asOwner('select person_id from looks where looker_id = $1', [fatima.personId]);
  expect(looks.map((row) => row['person_id'])).toContain(kim.personId);
});
