import { expect, test } from 'vitest';
import type { DraftConcern } from '#domain/concerns/concern.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { proposeMatch } from '#server/matching/propose-match.ts';
import { newId } from '#server/platform/ids.ts';
import { reachOf } from '#server/matches/store.ts';
import { look } from '#server/platform/transaction.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { answerConcern } from './answer-concern.ts';
import { concernForMe } from './concern-for-me.ts';
import { decideConcern } from './decide-concern.ts';
import { escalateConcern } from './escalate-concern.ts';
import { openConcernsHere } from './open-concerns-here.ts';
import { raiseConcern } from './raise-concern.ts';
import { seeConcern } from './see-concern.ts';
import { takeUpConcern } from './take-up-concern.ts';
import { tellReported } from './tell-reported.ts';

const database = useDatabase();
let count = 0;

/** Ed helped Ans, helps Door, and is asked for Truus; Kees and Lia coordinate, Els keeps the settings. */
async function street() {
  const there = await makeNeighbourhood(`zorg-${++count}`);
  const [ans, ed, door, truus] = [
    await makePerson(there, 'Ans'),
    await makePerson(there, 'Ed'),
    await makePerson(there, 'Door', {
      contact: { reach_by: 'email', email: `d${count}@example.org`, address: 'Laan 1' }
    }),
    await makePerson(there, 'Truus', {
      contact: { reach_by: 'email', email: `t${count}@example.org`, address: 'Laan 2' }
    })
  ];
  const kees = await makePerson(there, 'Kees', { roles: ['coordinator'] });
  const lia = await makePerson(there, 'Lia', { roles: ['coordinator'] });
  const els = await makePerson(there, 'Els', { roles: ['administrator'] });
  const agreed = { match: { agreed_at: new Date(now.getTime() - 86_400_000) } };
  const withAns = await makeMatch(there, { asker: ans, helper: ed, by: kees }, agreed);
  const withDoor = await makeMatch(there, { asker: door, helper: ed, by: kees }, agreed);
  const withTruus = await makeMatch(there, { asker: truus, helper: ed, by: kees });
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const yes = { purpose: 'help', answer: 'yes', recorded_by: ed.id, channel: 'self', given_at: now };
  for (const match of [withAns, withDoor])
    await insert('consents', { ...place, id: newId(), match_id: match.match, person_id: ed.id, ...yes });
  return { there, ans, ed, door, truus, kees, lia, els, withAns, withDoor, withTruus };
}
type Street = Awaited<ReturnType<typeof street>>;

const draft = (s: Street, more: Partial<DraftConcern> = {}): DraftConcern => ({
  ...{ about: s.ed.id, words: 'Hij bleef maar staan.', callHow: 'phone', mayCopy: false, ...more }
});
async function raise(s: Street, more: Partial<DraftConcern> = {}): Promise<string> {
  const raised = await raiseConcern(visitOf(s.there, s.ans), draft(s, more));
  if (!raised.ok) throw new Error(raised.reason);
  return raised.value.id;
}
const lettersOf = (kind: string, s: Street) =>
  database.asOwner<{ name: string; plain: string; subject: string; at: Date }>(
    `select p.first_name as name, e.plain, e.subject, e.send_after as at from mails e join people p on p.id = e.to_id
     where e.kind = $1 and e.neighbourhood_id = $2 order by p.first_name`,
    [kind, s.there.id]
  );

test('every coordinator is told at once, whatever the quiet hours, in a letter that says nothing', async () => {
  const s = await street();
  await database.asOwner(`update neighbourhoods set quiet_from = '00:00', quiet_until = '23:59' where id = $1`, [
    s.there.id
  ]);
  await raise(s);
  const letters = await lettersOf('concern', s);
  expect(letters.map(({ name }) => name)).toEqual(['Kees', 'Lia']);
  for (const { plain, subject, at } of letters) {
    expect(at).toEqual(now);
    expect(`${subject} ${plain}`).not.toMatch(/Ans|Ed\b|staan|voelde/);
  }
});

test('a coordinator whom it is about neither hears of it nor finds it', async () => {
  const s = await street();
  await insert('roles', {
    ...{ region_id: s.there.regionId, neighbourhood_id: s.there.id, person_id: s.ed.id },
    ...{ role: 'coordinator', given_at: now }
  });
  const id = await raise(s);
  const ed = visitOf(s.there, { ...s.ed, roles: ['coordinator'] });
  expect((await lettersOf('concern', s)).map(({ name }) => name)).toEqual(['Kees', 'Lia']);
  expect(await openConcernsHere(ed)).toEqual([]);
  expect(await seeConcern(ed, id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await look(ed, (tx) => tx.selectFrom('concerns').selectAll().execute())).toEqual([]);
});

test('from that second on no new name or address opens for whom it is about, who reads nothing of it', async () => {
  const s = await street();
  const [ed, truus] = [visitOf(s.there, s.ed), visitOf(s.there, s.truus)];
  await raise(s);
  const yes = { matchId: s.withTruus.match, answer: 'yes' };
  expect(await answerMatch(ed, yes)).toEqual({ ok: true, value: 'ask-the-asker' });
  expect(await answerMatch(truus, yes)).toEqual({ ok: true, value: 'wait' });
  const seen = await matchForMe(ed, s.withTruus.match);
  expect(seen).toMatchObject({ ok: true, value: { stage: 'waiting', otherName: null, reach: null } });
  expect(await matchForMe(truus, s.withTruus.match)).toMatchObject({
    ok: true,
    value: { stage: 'waiting', reach: null }
  });
  // The walls hold without the happening, too.
  await database.asOwner('update matches set agreed_at = $1 where id = $2', [now, s.withTruus.match]);
  expect(await look(ed, (tx) => reachOf(tx, s.truus.id))).toBeNull();
  expect(await look(ed, (tx) => reachOf(tx, s.ans.id))).toBeNull();
  expect(await look(ed, (tx) => reachOf(tx, s.door.id))).toMatchObject({ address: 'Laan 1' });
  expect(await look(ed, (tx) => tx.selectFrom('concerns').selectAll().execute())).toEqual([]);
  expect((await lettersOf('concern', s)).some(({ name }) => name === 'Ed')).toBe(false);
});

test('they are not proposed to anybody until it is decided, and the coordinator is not told by which rule', async () => {
  const s = await street();
  const place = { region_id: s.there.regionId, neighbourhood_id: s.there.id };
  const offer = { id: newId(), person_id: s.ed.id, posted_by: s.ed.id, posted_at: now, ends_on: '2027-01-01' };
  const much = { categories: ['windows'], dayparts: 268435455, minutes_a_week: 600, reach_metres: 5000 };
  await insert('offers', { ...place, ...offer, ...much });
  const vouched = { id: newId(), person_id: s.ed.id, kind: 'met', seen_on: '2026-01-01', recorded_by: s.kees.id };
  await insert('vouchings', { ...place, ...vouched, recorded_at: now });
  const closed = { match: { closed_at: now, closed_because: 'declined', proposed_at: '2026-01-01' } };
  const { ask } = await makeMatch(s.there, { asker: s.truus, helper: s.door, by: s.kees }, closed);
  await database.asOwner(`update matches set proposed_at = '2026-01-01' where helper_id = $1`, [s.ed.id]);
  const kees = visitOf(s.there, s.kees);
  const wanted = { askId: ask, helperId: s.ed.id, line: null, evenSo: true };
  const id = await raise(s);
  expect(await proposeMatch(kees, wanted)).toEqual({ ok: false, reason: 'cannot-now' });
  await takeUpConcern(kees, id);
  await decideConcern(kees, { id, decision: 'open-again' });
  expect(await proposeMatch(kees, wanted)).toMatchObject({ ok: true });
});

test('nobody is proposed for what they ask themselves until it is decided', async () => {
  const s = await street();
  const place = { region_id: s.there.regionId, neighbourhood_id: s.there.id };
  const helper = await makePerson(s.there, 'Mo');
  const offer = { id: newId(), person_id: helper.id, posted_by: helper.id, posted_at: now, ends_on: '2027-01-01' };
  const much = { categories: ['windows'], dayparts: 268435455, minutes_a_week: 600, reach_metres: 5000 };
  await insert('offers', { ...place, ...offer, ...much });
  const vouched = { id: newId(), person_id: helper.id, kind: 'met', seen_on: '2026-01-01', recorded_by: s.kees.id };
  await insert('vouchings', { ...place, ...vouched, recorded_at: now });
  const closed = { match: { closed_at: now, closed_because: 'withdrawn', proposed_at: '2026-01-01' } };
  const { ask } = await makeMatch(s.there, { asker: s.ed, helper: s.door, by: s.kees }, closed);
  const kees = visitOf(s.there, s.kees);
  const wanted = { askId: ask, helperId: helper.id, line: null, evenSo: true };
  const id = await raise(s);
  expect(await proposeMatch(kees, wanted)).toEqual({ ok: false, reason: 'cannot-now' });
  await takeUpConcern(kees, id);
  await decideConcern(kees, { id, decision: 'open-again' });
  expect(await proposeMatch(kees, wanted)).toMatchObject({ ok: true });
});

test('who has help running is asked how it goes, in words that could come to anybody', async () => {
  const s = await street();
  await raise(s);
  const letters = await lettersOf('how-was-it', s);
  expect(letters.map(({ name }) => name)).toEqual(['Door']);
  expect(letters[0]!.plain).not.toMatch(/Ans|Ed\b|melding|niet goed voor/);
});

test('one takes it up by name, tells what and not who, hears the answer, and decides', async () => {
  const s = await street();
  const [ans, ed, kees, lia] = [s.ans, s.ed, s.kees, s.lia].map((one) => visitOf(s.there, one)) as [
    ReturnType<typeof visitOf>,
    ReturnType<typeof visitOf>,
    ReturnType<typeof visitOf>,
    ReturnType<typeof visitOf>
  ];
  const id = await raise(s);
  expect(
    await database.asOwner(`select id from concerns where words like '%staan%' or copy like '%aboutName%'`)
  ).toEqual([]);
  expect(await concernForMe(ed, id)).toEqual({ ok: false, reason: 'not-found' });
  expect((await takeUpConcern(kees, id)).ok).toBe(true);
  expect(await takeUpConcern(lia, id)).toEqual({ ok: false, reason: 'gone' });
  expect(await concernForMe(ans, id)).toMatchObject({ value: { as: 'teller', takenUpName: 'Kees' } });
  const seen = await seeConcern(kees, id);
  expect(seen).toMatchObject({
    value: { words: 'Hij bleef maar staan.', callHow: 'phone', copy: { aboutName: 'Ed' } }
  });

  expect(await answerConcern(ed, { id, words: 'Wat?' })).toEqual({ ok: false, reason: 'not-found' });
  await tellReported(kees, { id, words: 'We hoorden dat een bezoek lang duurde.' });
  const told = await concernForMe(ed, id);
  expect(told).toMatchObject({ value: { as: 'other', told: 'We hoorden dat een bezoek lang duurde.' } });
  expect(JSON.stringify(told)).not.toContain('Ans');
  expect((await answerConcern(ed, { id, words: 'Het was gezellig.' })).ok).toBe(true);
  expect(await seeConcern(kees, id)).toMatchObject({ value: { answer: 'Het was gezellig.' } });

  await answerMatch(ed, { matchId: s.withTruus.match, answer: 'yes' });
  await answerMatch(visitOf(s.there, s.truus), { matchId: s.withTruus.match, answer: 'yes' });
  expect((await decideConcern(kees, { id, decision: 'open-again' })).ok).toBe(true);
  expect(await matchForMe(ed, s.withTruus.match)).toMatchObject({ value: { stage: 'agreed', otherName: 'Truus' } });
});

test('nobody took it up: after four hours it goes on to who keeps the settings, once', async () => {
  const s = await street();
  const id = await raise(s);
  const els = visitOf(s.there, s.els);
  const [job] = await database.asOwner<{ at: Date }>(
    `select start_after as at from pgboss.job where name = 'escalate-concern' and data ->> 'concernId' = $1`,
    [id]
  );
  expect(job!.at).toEqual(new Date(now.getTime() + 4 * 3_600_000));
  expect(await seeConcern(els, id)).toEqual({ ok: false, reason: 'not-found' });
  const knock = { regionId: s.there.regionId, neighbourhoodId: s.there.id, concernId: id };
  await escalateConcern(knock);
  await escalateConcern(knock);
  expect((await lettersOf('concern', s)).map(({ name }) => name)).toEqual(['Els', 'Kees', 'Lia']);
  expect((await seeConcern(els, id)).ok).toBe(true);
  expect((await takeUpConcern(els, id)).ok).toBe(true);

  const other = await raise(s, { words: 'Nog iets.' });
  await takeUpConcern(visitOf(s.there, s.lia), other);
  await escalateConcern({ ...knock, concernId: other });
  expect(await seeConcern(els, other)).toEqual({ ok: false, reason: 'not-found' });
});

test('what somebody else told is nobody else’s, and one tells at most five times a day', async () => {
  const s = await street();
  const id = await raise(s);
  expect(await concernForMe(visitOf(s.there, s.door), id)).toEqual({ ok: false, reason: 'not-found' });
  expect(await seeConcern(visitOf(s.there, s.door), id)).toEqual({ ok: false, reason: 'not-found' });
  for (let more = 0; more < 4; more++) await raise(s, { about: 'else' });
  expect(await raiseConcern(visitOf(s.there, s.ans), draft(s))).toEqual({ ok: false, reason: 'too-often' });
  const stranger = await raiseConcern(visitOf(s.there, s.door), draft(s, { about: s.truus.id }));
  expect(stranger).toMatchObject({ reason: 'no-choice' });
});
