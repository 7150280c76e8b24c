import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { youngKinds } from '#domain/ages/young-kinds.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { DraftAsk } from '#domain/asks/ask.ts';
import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { postAsk } from '#server/asks/post-ask.ts';
import { showInterest } from '#server/interests/show-interest.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { reachOf } from '#server/matches/store.ts';
import { proposeMatch } from '#server/matching/propose-match.ts';
import { setAppointment } from '#server/appointments/set-appointment.ts';
import { moveAppointment } from '#server/appointments/move-appointment.ts';
import { cancelAppointment } from '#server/appointments/cancel-appointment.ts';
import { mergePeople } from '#server/merges/merge-people.ts';
import { postOffer } from '#server/offers/post-offer.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { changeProfile } from '#server/profiles/change-profile.ts';
import { recordAgreement } from '#server/proxies/record-agreement.ts';
import { changeRole } from '#server/roles/change-role.ts';
import { sayBeyond } from '#server/sharings/say-beyond.ts';
import { sayWords } from '#server/talks/say-words.ts';
import { sayThanks } from '#server/thanks/say-thanks.ts';
import { offerThing } from '#server/things/offer-thing.ts';
import { thingsHere } from '#server/things/things-here.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { recordAge } from './record-age.ts';
import { recordParentalConsent } from './record-parental-consent.ts';
import { seeAge } from './see-age.ts';
import { tellOwnAge } from './tell-own-age.ts';
import { withdrawParentalConsent } from './withdraw-parental-consent.ts';
import { youngAtDesk } from './young-at-desk.ts';

const database = useDatabase();
let count = 0;
const paper = { signedOn: '2026-10-01', parentName: 'Ingrid', parentPhone: '06 22 22 22 22' };

/** Lieke is fifteen, Ans asks for help in the garden, Kees coordinates; nobody was asked for an age yet. */
async function street() {
  const there = await makeNeighbourhood(`jong-${++count}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const contact = { reach_by: 'phone', phone: '06 33 33 33 33' };
  const [lieke, ans] = [await makePerson(there, 'Lieke', { contact }), await makePerson(there, 'Ans', { contact })];
  const kees = await makePerson(there, 'Kees', { roles: ['coordinator', 'administrator'] });
  const desk = visitOf(there, kees);
  const as = (who: Actor) => visitOf(there, who);
  const vouch = (who: Actor, kind: string): Promise<void> =>
    insert('vouchings', {
      ...{ ...place, id: newId(), person_id: who.id, kind, seen_on: '2026-09-01' },
      ...{ recorded_by: kees.id, recorded_at: now }
    });
  const young = () => recordAge(desk, { personId: lieke.id, age: 'younger' });
  const consent = () => recordParentalConsent(desk, { personId: lieke.id, draft: paper });
  return { there, place, lieke, ans, kees, desk, as, vouch, young, consent };
}
type Street = Awaited<ReturnType<typeof street>>;

const ask: DraftAsk = {
  ...{ words: 'Wie helpt?', category: 'garden', rhythm: 'before', onDate: '2026-10-20', dayparts: ['0', '1'] },
  ...{ minutes: '60', distancePreference: '', ticked: [], audience: 'coordinator', giveBack: '', giveBackWords: '' }
};
const offer = {
  ...{ categories: ['garden'], words: '', dayparts: ['0', '1', '2', '3'], minutesAWeek: '240', reachMetres: '5000' },
  ...{ feeChoice: '', feeAmount: '' }
};
const thing = { words: 'Een step', picture: 'other', dayparts: ['0'], mostDays: '7' } as const;
const posting = { forPerson: null, askId: null };

/** Writes past the happening, as the application: only the walls of the database are left. */
const onlyTheWalls = (s: Street, who: Actor, words: ReturnType<typeof sql>): Promise<unknown> =>
  look(s.as(who), (tx) => words.execute(tx));

const rawAsk = (s: Street, more: { category?: string; audience?: string } = {}) => sql`insert into asks
  (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, category, words, rhythm, dayparts, minutes, audience, ends_on)
  values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${s.lieke.id}, ${s.lieke.id}, ${now}, ${more.category ?? 'garden'},
    'x', 'weekly', 1, 60, ${more.audience ?? 'coordinator'}, '2027-01-01')`;

const rawOffer = (s: Street, categories: string) => sql`insert into offers
  (region_id, neighbourhood_id, id, person_id, posted_by, posted_at, categories, dayparts, minutes_a_week, reach_metres, ends_on)
  values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${s.lieke.id}, ${s.lieke.id}, ${now}, ${`{${categories}}`}, 1, 60,
    500, '2027-01-01')`;

type Matched = { readonly askId: string; readonly asker: Actor; readonly helper: Actor };

const rawMatch = (s: Street, { askId, asker, helper }: Matched) =>
  onlyTheWalls(
    s,
    s.kees,
    sql`insert into matches (region_id, neighbourhood_id, id, ask_id, asker_id, helper_id, proposed_by, proposed_at)
      values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${askId}, ${asker.id}, ${helper.id}, ${s.kees.id}, ${now})`
  );

/** Ans asks for the garden, and Lieke offers that, with the yes of her mother. */
async function bothInTheGarden(more: { vouched?: boolean } = {}) {
  const s = await street();
  await s.young();
  await s.consent();
  if (more.vouched !== false) await s.vouch(s.ans, 'met');
  const asked = await postAsk(s.as(s.ans), { draft: ask, ...posting });
  expect(await postOffer(s.as(s.lieke), { draft: offer, forPerson: null, offerId: null })).toMatchObject({ ok: true });
  const askId = asked.ok ? asked.value.id : '';
  const propose = () => proposeMatch(s.desk, { askId, helperId: s.lieke.id, line: null, evenSo: false });
  return { ...s, askId, propose };
}

/** A match of Lieke and Ans to which both said yes. */
async function agreed() {
  const s = await bothInTheGarden();
  const two = { asker: s.ans, helper: s.lieke, by: s.kees };
  const { match } = await makeMatch(s.there, two, { ask: { category: 'garden' }, match: { agreed_at: now } });
  const yes = { purpose: 'help', answer: 'yes', recorded_by: s.kees.id, channel: 'phone', given_at: now };
  await insert('consents', { ...s.place, id: newId(), match_id: match, person_id: s.lieke.id, ...yes });
  return { ...s, match };
}

test('Y1 nobody is asked twice, and only a coordinator writes down that somebody turned sixteen', async () => {
  const s = await street();
  expect(await seeAge(s.desk, s.lieke.id)).toMatchObject({ value: { age: null } });
  expect(await tellOwnAge(s.as(s.lieke), '')).toMatchObject({ reason: 'no-choice' });
  expect(await tellOwnAge(s.as(s.lieke), 'younger')).toEqual({ ok: true, value: null });
  expect(await tellOwnAge(s.as(s.lieke), 'sixteen')).toMatchObject({ reason: 'not-allowed' });
  await onlyTheWalls(s, s.lieke, sql`update ages set told = 'sixteen' where person_id = ${s.lieke.id}`).catch(() => 0);
  expect(await seeAge(s.desk, s.lieke.id)).toMatchObject({ value: { age: 'younger' } });
  expect(await recordAge(s.as(s.ans), { personId: s.lieke.id, age: 'sixteen' })).toMatchObject({
    reason: 'not-allowed'
  });
  expect(await recordAge(s.desk, { personId: s.lieke.id, age: 'sixteen' })).toEqual({ ok: true, value: null });
  expect(await seeAge(s.as(s.ans), s.lieke.id)).toMatchObject({ reason: 'not-found' });
  const read = await look(s.as(s.ans), (tx) => tx.selectFrom('ages').selectAll().execute());
  expect(read).toEqual([]);
});

describe('Y2 before a parent said yes', () => {
  test('nothing can be asked, offered, lent or liked, by oneself or through the coordinator', async () => {
    const s = await street();
    await s.young();
    const first = { ok: false, reason: 'parent-first' };
    expect(await postAsk(s.as(s.lieke), { draft: ask, ...posting })).toMatchObject(first);
    expect(await postAsk(s.desk, { draft: ask, ...posting, forPerson: s.lieke.id })).toMatchObject(first);
    expect(await postOffer(s.as(s.lieke), { draft: offer, forPerson: null, offerId: null })).toMatchObject(first);
    expect(await offerThing(s.as(s.lieke), { draft: thing, forPerson: null })).toMatchObject(first);
    const visible = await postAsk(s.as(s.ans), { draft: { ...ask, audience: 'nameless' }, ...posting });
    const askId = visible.ok ? visible.value.id : '';
    expect(await showInterest(s.as(s.lieke), { askId, words: '' })).toMatchObject(first);
    await expect(onlyTheWalls(s, s.lieke, rawAsk(s))).rejects.toThrow('A parent has to say yes first.');
    await expect(onlyTheWalls(s, s.lieke, rawOffer(s, 'garden'))).rejects.toThrow('A parent has to say yes first.');
    const interest = sql`insert into interests (region_id, neighbourhood_id, ask_id, person_id, said_at)
      values (${s.there.regionId}, ${s.there.id}, ${askId}, ${s.lieke.id}, ${now})`;
    await expect(onlyTheWalls(s, s.lieke, interest)).rejects.toThrow('A parent has to say yes first.');
    await s.consent();
    expect(await postAsk(s.as(s.lieke), { draft: ask, ...posting })).toMatchObject({ ok: true });
    expect(await showInterest(s.as(s.lieke), { askId, words: '' })).toMatchObject({ ok: true });
  });

  test('nobody is proposed, by the happening or past it', async () => {
    const s = await bothInTheGarden();
    await database.asOwner('delete from parental_consents');
    expect(await s.propose()).toMatchObject({ reason: 'cannot-now' });
    await expect(rawMatch(s, { askId: s.askId, asker: s.ans, helper: s.lieke })).rejects.toThrow(
      'A parent has to say yes'
    );
  });

  test('only a coordinator writes down what a parent signed, and only of who is younger', async () => {
    const s = await street();
    expect(await s.consent()).toMatchObject({ reason: 'not-young' });
    await s.young();
    const own = { personId: s.lieke.id, draft: paper };
    expect(await recordParentalConsent(s.as(s.lieke), own)).toMatchObject({ reason: 'not-allowed' });
    const row = sql`insert into parental_consents (region_id, neighbourhood_id, id, person_id, signed_on, parent_name, recorded_by,
      recorded_at) values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${s.lieke.id}, '2026-10-01', 'Ik', ${s.lieke.id}, ${now})`;
    await expect(onlyTheWalls(s, s.lieke, row)).rejects.toThrow('row-level security');
  });
});

test('Y2 taken back, everything ends at once with neutral words, and nobody reads by whom', async () => {
  const s = await agreed();
  await s.propose();
  expect(await withdrawParentalConsent(s.as(s.ans), s.lieke.id)).toMatchObject({ reason: 'not-allowed' });
  expect(await withdrawParentalConsent(s.desk, s.lieke.id)).toEqual({ ok: true, value: null });
  const standing = await database.asOwner(
    `select 'match' from matches where helper_id = $1 and closed_at is null
     union all select 'offer' from offers where person_id = $1 and withdrawn_at is null`,
    [s.lieke.id]
  );
  expect(standing).toEqual([]);
  const [told] = await database.asOwner(
    `select f.actor_id, f.about from facts f where f.kind = 'MatchClosed' and f.about->>'matchId' = $1`,
    [s.match]
  );
  expect(told).toMatchObject({ actor_id: null, about: { because: 'stopped' } });
  expect(await withdrawParentalConsent(s.desk, s.lieke.id)).toMatchObject({ reason: 'gone' });
});

test('Y2 whoever turns out to be younger takes part anew', async () => {
  const s = await street();
  const two = { asker: s.ans, helper: s.lieke, by: s.kees };
  const { match } = await makeMatch(s.there, two, { match: { agreed_at: now } });
  await postAsk(s.as(s.lieke), { draft: { ...ask, audience: 'first-name' }, ...posting });
  await s.young();
  expect(await matchForMe(s.as(s.lieke), match)).toMatchObject({ value: { stage: 'stopped', reach: null } });
  expect((await asksOnBoard(s.as(s.ans))).others).toEqual([]);
});

test('Y3 what is asked and offered is for the coordinator alone, and stays at home', async () => {
  const s = await bothInTheGarden();
  const seen = await postAsk(s.as(s.lieke), { draft: { ...ask, audience: 'first-name' }, ...posting });
  expect(seen).toMatchObject({ errors: { audience: 'not-for-young' } });
  await expect(onlyTheWalls(s, s.lieke, rawAsk(s, { audience: 'nameless' }))).rejects.toThrow('does not fit');
  const lent = await offerThing(s.as(s.lieke), { draft: thing, forPerson: null });
  expect(lent).toMatchObject({ ok: true });
  expect((await thingsHere(s.as(s.ans))).others).toEqual([]);
  expect((await thingsHere(s.as(s.lieke))).mine).toHaveLength(1);
  const entry = { what: 'offer', id: lent.ok ? lent.value.id : '', answer: 'yes' } as const;
  expect(await sayBeyond(s.as(s.lieke), entry)).toMatchObject({ reason: 'not-found' });
  await changeProfile(s.as(s.lieke), { likes: '', hard: 'Rekenen', audience: 'neighbourhood' });
  const hard = await look(s.as(s.ans), (tx) => tx.selectFrom('hardThings').selectAll().execute());
  expect(hard).toEqual([]);
});

test('Y4 only what is out of doors, at the door or at home, in the happening and in the database', async () => {
  const s = await bothInTheGarden();
  const sitting = { ...ask, category: 'babysitting' };
  expect(await postAsk(s.as(s.lieke), { draft: sitting, ...posting })).toMatchObject({
    errors: { category: 'not-for-young' }
  });
  const much = { ...offer, categories: ['garden', 'visiting'] };
  expect(await postOffer(s.as(s.lieke), { draft: much, forPerson: null, offerId: null })).toMatchObject({
    errors: { categories: 'not-for-young' }
  });
  await expect(onlyTheWalls(s, s.lieke, rawAsk(s, { category: 'coffee' }))).rejects.toThrow('does not fit');
  await expect(onlyTheWalls(s, s.lieke, rawOffer(s, 'garden,visiting'))).rejects.toThrow('does not fit');
  const coffee = await postAsk(s.as(s.ans), { draft: { ...ask, category: 'coffee' }, ...posting });
  const askId = coffee.ok ? coffee.value.id : '';
  await expect(rawMatch(s, { askId, asker: s.ans, helper: s.lieke })).rejects.toThrow('does not fit');
  const [kinds] = await database.asOwner('select young_kinds() as kinds');
  expect(kinds).toEqual({ kinds: [...youngKinds] });
});

describe('Y5 who meets somebody under sixteen was seen before', () => {
  test('whom a young person helps was met', async () => {
    const s = await bothInTheGarden({ vouched: false });
    expect(await s.propose()).toMatchObject({ reason: 'cannot-now' });
    await expect(rawMatch(s, { askId: s.askId, asker: s.ans, helper: s.lieke })).rejects.toThrow('Nobody saw');
    await s.vouch(s.ans, 'met');
    expect(await s.propose()).toMatchObject({ ok: true });
  });

  test('who helps a young person has a certificate that counts', async () => {
    const s = await bothInTheGarden();
    const asked = await postAsk(s.as(s.lieke), { draft: ask, ...posting });
    await postOffer(s.as(s.ans), { draft: offer, forPerson: null, offerId: null });
    const askId = asked.ok ? asked.value.id : '';
    const propose = () => proposeMatch(s.desk, { askId, helperId: s.ans.id, line: null, evenSo: false });
    expect(await propose()).toMatchObject({ reason: 'cannot-now' });
    await expect(rawMatch(s, { askId, asker: s.lieke, helper: s.ans })).rejects.toThrow('Nobody saw');
    await s.vouch(s.ans, 'certificate');
    expect(await propose()).toMatchObject({ ok: true });
  });
});

test('Y6 how to reach each other never opens: it goes by the parent or the coordinator, and there is no talk', async () => {
  const s = await agreed();
  const { match } = s;
  const seen = await matchForMe(s.as(s.ans), match);
  const parents = [{ youngId: s.lieke.id, parentName: 'Ingrid', parentPhone: '06 22 22 22 22' }];
  expect(seen).toMatchObject({ value: { otherName: 'Lieke', reach: null, talk: 'none', isWithYoung: true, parents } });
  expect(await matchForMe(s.as(s.lieke), match)).toMatchObject({ value: { reach: null, parents: [] } });
  expect(await look(s.as(s.ans), (tx) => reachOf(tx, s.lieke.id))).toBeNull();
  expect(await look(s.as(s.lieke), (tx) => reachOf(tx, s.ans.id))).toBeNull();
  expect(await look(s.desk, (tx) => reachOf(tx, s.lieke.id))).toMatchObject({ phone: '06 33 33 33 33' });
  expect(await sayWords(s.as(s.ans), { matchId: match, words: 'Hoi' })).toMatchObject({ reason: 'not-found' });
  const word = sql`insert into talk_words (region_id, neighbourhood_id, id, match_id, from_id, words, said_at)
    values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${match}, ${s.ans.id}, 'Hoi', ${now})`;
  await expect(onlyTheWalls(s, s.ans, word)).rejects.toThrow('row-level security');
  const stranger = await makePerson(s.there, 'Ed');
  const { rows } = await look(s.as(stranger), (tx) => sql`select * from parents_in(${match})`.execute(tx));
  expect(rows).toEqual([]);
});

test('Y6 the coordinator settles when and where they meet, each can call it off, and no private words go between', async () => {
  const s = await agreed();
  const { match } = s;
  const meeting = { matchId: match, date: '2026-10-20', time: '10:00', place: 'Kom maar binnen' };
  for (const who of [s.ans, s.lieke])
    expect(await setAppointment(s.as(who), meeting)).toMatchObject({ reason: 'not-found' });
  const row = sql`insert into appointments (region_id, neighbourhood_id, id, match_id, starts_at, minutes, place, set_by, set_at)
    values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${match}, '2026-10-20', 60, 'x', ${s.ans.id}, ${now})`;
  await expect(onlyTheWalls(s, s.ans, row)).rejects.toThrow('The coordinator settles this.');
  const weekly = sql`insert into series (region_id, neighbourhood_id, id, match_id, rhythm, at_time, timezone, starts_on, ends_on,
    minutes, set_by, set_at) values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${match}, '{}', '10:00',
    'Europe/Amsterdam', '2026-10-20', '2026-12-20', 60, ${s.ans.id}, ${now})`;
  await expect(onlyTheWalls(s, s.ans, weekly)).rejects.toThrow('The coordinator settles this.');
  const set = await setAppointment(s.desk, { ...meeting, place: 'Voor de deur' });
  const appointmentId = set.ok ? set.value.id : '';
  expect(await moveAppointment(s.as(s.ans), { ...meeting, appointmentId })).toMatchObject({ reason: 'not-found' });
  const place = sql`update appointments set place = 'Binnen' where id = ${appointmentId}`;
  await expect(onlyTheWalls(s, s.ans, place)).rejects.toThrow('The coordinator settles this.');
  expect(await cancelAppointment(s.as(s.lieke), { appointmentId })).toMatchObject({ ok: true });
  const words = { matchId: match, words: 'Mail me eens' };
  expect(await sayThanks(s.as(s.ans), words)).toMatchObject({ reason: 'not-found' });
  const thanks = sql`insert into thanks (region_id, neighbourhood_id, id, match_id, from_id, to_id, words, said_at, recorded_by)
    values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${match}, ${s.ans.id}, ${s.lieke.id}, 'x', ${now}, ${s.ans.id})`;
  await expect(onlyTheWalls(s, s.ans, thanks)).rejects.toThrow('row-level security');
  expect(await sayThanks(s.desk, { ...words, forPerson: s.ans.id })).toMatchObject({ ok: true });
});

test('Y7 no role, and nobody acts through somebody under sixteen', async () => {
  const s = await street();
  await s.young();
  const give = { personId: s.lieke.id, role: 'coordinator', how: 'give' } as const;
  expect(await changeRole(s.desk, give)).toMatchObject({ reason: 'not-for-young' });
  const draft = { answers: { asks: 'yes' }, channel: 'phone', saidOn: '2026-10-01', endsOn: '' };
  const two = { personId: s.ans.id, proxyId: s.lieke.id };
  expect(await recordAgreement(s.desk, { ...two, draft, wishId: null })).toMatchObject({ reason: 'not-for-young' });
  const role = sql`insert into roles (region_id, neighbourhood_id, person_id, role, given_at)
    values (${s.there.regionId}, ${s.there.id}, ${s.lieke.id}, 'coordinator', ${now})`;
  await expect(onlyTheWalls(s, s.kees, role)).rejects.toThrow('row-level security');
  const proxy = sql`insert into proxies (region_id, neighbourhood_id, id, person_id, proxy_id, purpose, answer, channel, said_on,
    recorded_by, recorded_at) values (${s.there.regionId}, ${s.there.id}, ${newId<string>()}, ${s.ans.id}, ${s.lieke.id}, 'asks', 'yes',
    'phone', '2026-10-01', ${s.kees.id}, ${now})`;
  await expect(onlyTheWalls(s, s.kees, proxy)).rejects.toThrow('row-level security');
  const kees = { personId: s.kees.id, age: 'younger' };
  expect(await recordAge(s.desk, kees)).toMatchObject({ reason: 'has-a-role' });
});

test('Y8 a coordinator sees everybody under sixteen with all that runs, and nobody else does', async () => {
  const s = await agreed();
  expect(await youngAtDesk(s.desk)).toMatchObject([
    { firstName: 'Lieke', youth: 'with-parent', parentName: 'Ingrid', contacts: [{ otherName: 'Ans', isAgreed: true }] }
  ]);
  expect(await youngAtDesk(s.as(s.ans))).toEqual([]);
});

test('of two records that become one the younger word counts', async () => {
  const s = await street();
  await s.young();
  const double = await makePerson(s.there, 'Lieke', { contact: null });
  await recordAge(s.desk, { personId: double.id, age: 'sixteen' });
  expect(await mergePeople(s.desk, { fromId: s.lieke.id, intoId: double.id })).toMatchObject({ ok: true });
  expect(await seeAge(s.desk, double.id)).toMatchObject({ value: { age: 'younger' } });
});
