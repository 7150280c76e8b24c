import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import type { Actor } from '#domain/people/actor.ts';
import type { DraftShield } from '#domain/shields/shield.ts';
import { asksOnBoard } from '#server/asks/asks-on-board.ts';
import { seeAsk } from '#server/asks/see-ask.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { proposeMatch } from '#server/matching/propose-match.ts';
import { suggestHelpers } from '#server/matching/suggest-helpers.ts';
import { peopleHere } from '#server/people/people-here.ts';
import { seePerson } from '#server/people/see-person.ts';
import { changeContact } from '#server/profiles/change-contact.ts';
import { newId } from '#server/platform/ids.ts';
import { secretFor } from '#server/platform/cipher.ts';
import { look } from '#server/platform/transaction.ts';
import { newKey, openVault } from '#server/platform/vault.ts';
import { thingHere, thingsHere } from '#server/things/things-here.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { noteShield } from './note-shield.ts';
import { shieldsOfPerson } from './shields-of-person.ts';
import { takeShieldBack } from './take-shield-back.ts';

const database = useDatabase();
const nothing: DraftShield = { knownId: '', firstName: '', email: '', phone: '', postcode: '' };
let count = 0;

/** Ans and Ed were a couple once, and live in one neighbourhood; Kees coordinates, and so does Ed. */
async function street(more: { edCoordinates?: boolean } = {}) {
  const there = await makeNeighbourhood(`straat-${++count}`);
  const ans = await makePerson(there, 'Ans');
  const edContact = { reach_by: 'email', email: `ed.${count}@example.org`, email_key: `ed.${count}@example.org` };
  const roles = more.edCoordinates ? (['coordinator'] as const) : [];
  const contact = { ...edContact, phone: `06 99 88 ${10 + count} 00` };
  const ed = await makePerson(there, 'Ed', { roles, contact });
  const kees = await makePerson(there, 'Kees', { roles: ['coordinator'] });
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const offer = {
    ...{ id: newId<string>(), person_id: ed.id, posted_by: ed.id, posted_at: now },
    ends_on: '2027-01-01'
  };
  const much = { categories: ['windows'], dayparts: 268435455, minutes_a_week: 240, reach_metres: 5000 };
  await insert('offers', { ...place, ...offer, ...much });
  await insert('vouchings', {
    ...{ ...place, id: newId(), person_id: ed.id, kind: 'met', seen_on: '2026-01-01' },
    ...{ recorded_by: kees.id, recorded_at: now }
  });
  const running = await makeMatch(there, { asker: ans, helper: ed, by: kees }, { match: { agreed_at: now } });
  const yes = { purpose: 'help', answer: 'yes', recorded_by: ed.id, channel: 'self', given_at: now };
  await insert('consents', { ...place, id: newId(), match_id: running.match, person_id: ed.id, ...yes });
  const open = await makeMatch(
    there,
    { asker: ans, helper: kees, by: kees },
    { ask: { audience: 'first-name' }, match: { closed_at: now, closed_because: 'declined' } }
  );
  return { there, ans, ed, kees, running, open, email: edContact.email, phone: contact.phone };
}

const note = (there: Neighbourhood, ans: Actor, draft: Partial<DraftShield>) =>
  noteShield(visitOf(there, ans), { personId: ans.id, draft: { ...nothing, ...draft } });

/** Everything that the walls let somebody read, of every table. */
const allOf = (there: Neighbourhood, person: Actor): Promise<string> =>
  look(visitOf(there, person), async (tx) => {
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`.execute(
      tx
    );
    const seen: string[] = [];
    for (const { name } of rows)
      seen.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(tx)).rows));
    return seen.join('\n');
  });

describe.each([
  ['a neighbour', false],
  ['a coordinator', true]
])('whoever is kept out as %s', (_, edCoordinates) => {
  test.each([
    ['ticked', async (s: Awaited<ReturnType<typeof street>>) => ({ knownId: s.ed.id })],
    [
      'by mail',
      async (s: Awaited<ReturnType<typeof street>>) => ({ email: s.email.replace('@', '+Plus@').toUpperCase() })
    ],
    ['by phone', async (s: Awaited<ReturnType<typeof street>>) => ({ phone: s.phone.replace('06', '+31 6') })]
  ])('%s reads no row in which the other one stands, nor the other way round', async (_how, drafted) => {
    const s = await street({ edCoordinates });
    expect(await allOf(s.there, s.ed)).toContain(s.ans.id);
    expect(await note(s.there, s.ans, await drafted(s))).toEqual({ ok: true, value: null });
    expect(await allOf(s.there, s.ed)).not.toContain(s.ans.id);
    // What one noted oneself is one's own to read; nothing else of the other is.
    const own = (await allOf(s.there, s.ans)).replaceAll(/"otherId":"[^"]+"/g, '');
    expect(own).not.toContain(s.ed.id);
    expect(await allOf(s.there, s.kees)).toContain(s.ans.id);
  });
});

test('on every page the other one is not there, as if never', async () => {
  const s = await street({ edCoordinates: true });
  const [ed, ans] = [visitOf(s.there, s.ed), visitOf(s.there, s.ans)];
  await note(s.there, s.ans, { email: s.email });
  expect((await asksOnBoard(ed)).others).toEqual([]);
  expect(await seeAsk(ed, s.open.ask)).toEqual(await seeAsk(ed, newId()));
  expect(await matchForMe(ed, s.running.match)).toEqual(await matchForMe(ed, newId()));
  expect(await matchForMe(ans, s.running.match)).toEqual(await matchForMe(ans, newId()));
  expect(await seePerson(ed, s.ans.id)).toEqual(await seePerson(ed, newId()));
  const here = await peopleHere(ed);
  expect(here.ok && here.value.people.map(({ firstName }) => firstName)).toEqual(['Ed', 'Kees']);
});

test('what the other one lends is not there either', async () => {
  const s = await street();
  const [offer] = await database.asOwner<{ id: string }>('select id from offers where person_id = $1', [s.ed.id]);
  const place = { region_id: s.there.regionId, neighbourhood_id: s.there.id };
  await insert('things', { ...place, offer_id: offer!.id, picture: 'tools', most_days: 7 });
  const ans = visitOf(s.there, s.ans);
  expect((await thingsHere(ans)).others).toMatchObject([{ id: offer!.id }]);
  await note(s.there, s.ans, { knownId: s.ed.id });
  expect((await thingsHere(ans)).others).toEqual([]);
  expect(await thingHere(ans, offer!.id)).toEqual(await thingHere(ans, newId()));
});

test('running help ends without a reason or a name, and the other one reads the words of always', async () => {
  const s = await street();
  await note(s.there, s.ans, { knownId: s.ed.id });
  const [match] = await database.asOwner('select closed_because from matches where id = $1', [s.running.match]);
  expect(match).toEqual({ closed_because: 'stopped' });
  const mails = await database.asOwner<{ plain: string }>('select plain from mails where to_id = $1', [s.ed.id]);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.plain).not.toMatch(/Ans|mag niet|geblok/i);
  const [fact] = await database.asOwner(
    `select actor_id, about from facts where kind = 'MatchClosed' and about @> $1::jsonb`,
    [JSON.stringify({ matchId: s.running.match })]
  );
  expect(fact).toMatchObject({ actor_id: null, about: { because: 'stopped' } });
});

test('they are never proposed to each other, and nobody is told why', async () => {
  const s = await street();
  await note(s.there, s.ans, { phone: s.phone });
  const kees = visitOf(s.there, s.kees);
  const suggested = await suggestHelpers(kees, s.open.ask);
  expect(JSON.stringify(suggested)).not.toContain('Ed');
  const draft = { askId: s.open.ask, helperId: s.ed.id, line: null, evenSo: true };
  expect(await proposeMatch(kees, draft)).toEqual({ ok: false, reason: 'cannot-now' });
});

test('it holds for later accounts, other neighbourhoods and a changed number, from the first second', async () => {
  const s = await street();
  await note(s.there, s.ans, { email: 'later@example.org' });
  await note(s.there, s.ans, { firstName: 'Édo', postcode: '6533ab' });
  const contact = { reach_by: 'email', email: 'Later@example.org', email_key: 'later@example.org' };
  const later = await makePerson(s.there, 'Later', { contact });
  expect((await asksOnBoard(visitOf(s.there, later))).others).toEqual([]);
  const edo = await makePerson(s.there, 'Edo', {
    contact: { reach_by: 'phone', phone: '06 11 11 11 11', address: 'Laan 1, 6533 AB' }
  });
  expect((await asksOnBoard(visitOf(s.there, edo))).others).toEqual([]);

  // A number of that account belongs to it from now on, also where it comes back without the mail address.
  await changeContact(visitOf(s.there, later), {
    ...{ reachBy: 'email', phone: '06 77 77 77 77', address: '', languages: ['nl'], locale: 'nl' }
  });
  const again = await makePerson(s.there, 'Again', { contact: { reach_by: 'phone', phone: '0031 677777777' } });
  expect((await asksOnBoard(visitOf(s.there, again))).others).toEqual([]);

  const elsewhere = await makeNeighbourhood(`elders-${count}`, { region_id: s.there.regionId });
  const [mail] = await database.asOwner<{ email: string }>('select email from contacts where person_id = $1', [
    s.ans.id
  ]);
  const moved = await makePerson(elsewhere, 'Ans', {
    contact: { reach_by: 'email', email: mail!.email, email_key: mail!.email }
  });
  const there = await makePerson(elsewhere, 'Later', { contact });
  const by = await makePerson(elsewhere, 'Door');
  await makeMatch(elsewhere, { asker: moved, helper: by, by }, { ask: { audience: 'first-name' } });
  expect((await asksOnBoard(visitOf(elsewhere, by))).others).toHaveLength(1);
  expect((await asksOnBoard(visitOf(elsewhere, there))).others).toEqual([]);
});

test('whoever acts for another sees nobody whom either of the two may not see', async () => {
  const s = await street();
  await note(s.there, s.ans, { knownId: s.ed.id });
  const acting = { id: s.kees.id, firstName: 'Kees', purposes: [], today: '2026-10-06', actions: new Map() };
  const seen = await look(visitOf(s.there, { ...s.ed, onBehalfOf: acting }), (tx) =>
    tx.selectFrom('people').select('firstName').execute()
  );
  expect(seen.map(({ firstName }) => firstName).sort()).toEqual(['Ed', 'Kees']);
});

test('it is noted for oneself or by a coordinator who is not kept out, read in own words, and taken back', async () => {
  const s = await street();
  const [ans, kees, ed] = [s.ans, s.kees, s.ed].map((one) => visitOf(s.there, one)) as [never, never, never];
  const draft = { ...nothing, email: s.email };
  expect(await noteShield(ed, { personId: s.ans.id, draft })).toMatchObject({ reason: 'not-allowed' });
  expect((await noteShield(kees, { personId: s.ans.id, draft })).ok).toBe(true);
  const mine = await shieldsOfPerson(ans, s.ans.id);
  expect(mine.ok && mine.value.shields.map(({ label }) => label)).toEqual([s.email]);
  expect(await database.asOwner(`select id from shields where label like '%' || $1 || '%'`, [s.email])).toEqual([]);
  expect(await database.asOwner(`select what from looks where person_id = $1`, [s.ans.id])).toEqual([]);
  await shieldsOfPerson(kees, s.ans.id);
  expect(await database.asOwner(`select what from looks where person_id = $1`, [s.ans.id])).toEqual([
    { what: 'shields' }
  ]);
  const id = mine.ok ? mine.value.shields[0]!.id : '';
  expect(await takeShieldBack(ed, { personId: s.ans.id, id })).toMatchObject({ reason: 'not-allowed' });
  expect((await takeShieldBack(ans, { personId: s.ans.id, id })).ok).toBe(true);
  expect((await asksOnBoard(ed)).others).toHaveLength(1);
});

test('a stranger is noted with the same answer as a member, and a person one never met cannot be ticked', async () => {
  const s = await street();
  const stranger = await note(s.there, s.ans, { email: 'nobody@example.org' });
  expect(await note(s.there, s.ans, { email: s.email })).toEqual(stranger);
  const door = await makePerson(s.there, 'Door');
  expect(await note(s.there, s.ans, { knownId: door.id })).toEqual(await note(s.there, s.ans, { knownId: newId() }));
});

test('a contact is marked with HMAC-SHA-256 of a key that no database holds', async () => {
  const key = newKey();
  const [, secret = ''] = key.split(' ');
  const there = await makeNeighbourhood('merken');
  const by = secretFor(Buffer.from(secret, 'base64url'), 'marks of contacts');
  openVault(key);
  const { markPads } = await import('#server/platform/vault.ts');
  await database.asOwner(`select set_config('app.mark_pads', $1, false)`, [markPads()]);
  const one = await makePerson(there, 'Jan', { contact: { reach_by: 'phone', phone: '0031 (6) 12-34 56 78' } });
  const [row] = await database.asOwner<{ marks: string[] }>('select marks from contacts where person_id = $1', [
    one.id
  ]);
  expect(row!.marks).toEqual([createHmac('sha256', by).update('phone 0612345678').digest('hex')]);
});
