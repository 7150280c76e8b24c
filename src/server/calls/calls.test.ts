import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { answerMatch } from '../consents/answer-match.ts';
import { matchAtDesk } from '../desk/match-at-desk.ts';
import { seePerson } from '../people/see-person.ts';
import { takeBackRecord } from '../people/take-back-record.ts';
import { db } from '../platform/db.ts';
import { look } from '../platform/transaction.ts';
import { myPage } from '../profiles/my-page.ts';
import { recordCall } from './record-call.ts';

const database = useDatabase();
let slugs = 0;

async function street() {
  const there = await makeNeighbourhood(`kade-${++slugs}`);
  const [bo, door, fatima] = [
    await makePerson(there, 'Bo'),
    await makePerson(there, 'Door', { contact: { reach_by: 'phone', phone: '024 111 11 11' } }),
    await makePerson(there, 'Fatima', { roles: ['coordinator'] })
  ];
  const { match } = await makeMatch(there, { asker: door, helper: bo, by: fatima });
  return { there, match, bo: visitOf(there, bo), door: visitOf(there, door), fatima: visitOf(there, fatima) };
}

const callsIn = (match: string) =>
  database.asOwner('select how, outcome, note from calls where match_id = $1 and withdrawn_at is null', [match]);

test('a contact is one tap, about a person or about a match, and can be taken back', async () => {
  const { match, bo, door, fatima } = await street();
  const tap = { personId: door.personId, matchId: match, way: 'door-not-reached', note: '' };
  expect(await recordCall(bo, tap)).toMatchObject({ reason: 'not-allowed' });
  expect(await recordCall(fatima, { ...tap, way: 'pigeon' })).toMatchObject({ reason: 'no-outcome' });
  expect(await recordCall(fatima, tap)).toMatchObject({ ok: true });
  const seen = await matchAtDesk(fatima, match);
  expect(seen).toMatchObject({ value: { calls: [{ personId: door.personId, how: 'door', outcome: 'not-reached' }] } });
  const id = seen.ok ? seen.value.calls[0]!.id : '';
  expect(await takeBackRecord(fatima, { what: 'calls', id })).toMatchObject({ ok: true });
  expect(await seePerson(fatima, door.personId)).toMatchObject({ value: { calls: [] } });
});

test('a contact is never about a match of others', async () => {
  const { door, fatima } = await street();
  const other = await street();
  const tap = { personId: door.personId, way: 'phone-reached', note: '' };
  expect(await recordCall(fatima, { ...tap, matchId: other.match })).toMatchObject({ reason: 'gone' });
  const sam = await makePerson(fatima.neighbourhood, 'Sam');
  const apart = await makeMatch(fatima.neighbourhood, {
    asker: { id: fatima.personId },
    helper: sam,
    by: { id: fatima.personId }
  });
  expect(await recordCall(fatima, { ...tap, matchId: apart.match })).toMatchObject({ reason: 'gone' });
});

test('whoever was called can see that, and not what was noted; nobody else sees anything', async () => {
  const { bo, door, fatima } = await street();
  const note = 'Liefst na vijf uur.';
  await recordCall(fatima, { personId: door.personId, matchId: null, way: 'phone-voicemail', note });
  const page = await myPage(door);
  expect(page).toMatchObject({ value: { contacts: [{ firstName: 'Fatima', how: 'phone', outcome: 'voicemail' }] } });
  expect(JSON.stringify(page)).not.toContain('vijf');
  expect(await myPage(bo)).toMatchObject({ value: { contacts: [] } });
  for (const one of [bo, door])
    expect(await look(one, (tx) => tx.selectFrom('calls').selectAll().execute())).toEqual([]);
  const withoutWalls = await sql`select * from contact_with_me(5)`.execute(db());
  expect(withoutWalls.rows).toEqual([]);
});

test('an answer that was written down on the phone is a contact, once; one’s own answer is none', async () => {
  const { match, bo, door, fatima } = await street();
  expect(await answerMatch(bo, { matchId: match, answer: 'yes' })).toMatchObject({ ok: true });
  expect(await callsIn(match)).toEqual([]);
  await answerMatch(fatima, { matchId: match, answer: 'later', forPerson: door.personId });
  await answerMatch(fatima, { matchId: match, answer: 'yes', forPerson: door.personId });
  expect(await callsIn(match)).toEqual([{ how: 'phone', outcome: 'reached', note: null }]);
  const facts = await database.asOwner(
    `select about from facts where kind = 'CallRecorded' and about->>'matchId' = $1`,
    [match]
  );
  expect(facts).toHaveLength(1);
});

test('the same tap twice is one contact', async () => {
  const { door, fatima } = await street();
  const form = { ...fatima, formKey: '019e5936-6e80-7acd-ba02-0fb94ca40e74' };
  const tap = { personId: door.personId, matchId: null, way: 'text-sent', note: '' };
  await Promise.all([recordCall(form, tap), recordCall(form, tap)]);
  const kept = await database.asOwner('select called_at from calls where person_id = $1', [door.personId]);
  expect(kept).toEqual([{ called_at: now }]);
});
