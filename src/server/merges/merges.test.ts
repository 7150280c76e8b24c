import { describe, expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import {
  insert,
  makeNeighbourhood,
  makePerson,
  now,
  useDatabase,
  visitOf,
  type Making
} from '../../../tests/database.ts';
import { postAsk } from '../asks/post-ask.ts';
import { asksOnBoard } from '../asks/asks-on-board.ts';
import { newId } from '../platform/ids.ts';
import { noteShield } from '../shields/note-shield.ts';
import { myPage } from '../profiles/my-page.ts';
import { myProxies } from '../proxies/my-proxies.ts';
import { comparePeople } from './compare-people.ts';
import { doublesAtIntake, doublesOf } from './doubles-of.ts';
import { mergePeople } from './merge-people.ts';
import { moving, staying } from './store-places.ts';
import { undoMerge } from './undo-merge.ts';

const database = useDatabase();
let slugs = 0;

async function street() {
  const there = await makeNeighbourhood(`gracht-${++slugs}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const add = async (name: string, making: Making = {}) => visitOf(there, await makePerson(there, name, making));
  const gonnie = await add('Gonnie', { contact: { reach_by: 'coordinator', phone: '024 35 35 353' } });
  const again = await add('Gonnie', {
    contact: {
      reach_by: 'email',
      email: `g${slugs}@example.org`,
      email_key: `g${slugs}@example.org`,
      phone: '+31 24 3535353'
    }
  });
  const fatima = await add('Fatima', { roles: ['coordinator'] });
  const kim = await add('Kim');
  return { there, place, add, gonnie, again, fatima, kim, two: { intoId: gonnie.personId, fromId: again.personId } };
}

type Street = Awaited<ReturnType<typeof street>>;

/** A little of everything for one record, in every place where a person stands. */
async function live({ place, kim, fatima }: Street, { personId: id }: SignedIn): Promise<Record<string, string>> {
  const [ask, kims, match, helped, appointment] = [1, 2, 3, 4, 5].map(() => newId<string>());
  const asked = { category: 'dog', words: 'Wie loopt er mee?', rhythm: 'weekly', dayparts: 1, minutes: 60 };
  const posted = { ...place, posted_at: now, ends_on: '2027-01-01' };
  await insert('asks', { ...posted, ...asked, id: ask, person_id: id, posted_by: id });
  await insert('asks', { ...posted, ...asked, id: kims, person_id: kim.personId, posted_by: fatima.personId });
  const offered = { categories: ['cake'], dayparts: 1, minutes_a_week: 60, reach_metres: 500 };
  await insert('offers', { ...posted, ...offered, id: newId(), person_id: id, posted_by: id });
  const two = { ...place, proposed_by: fatima.personId, proposed_at: now, agreed_at: now };
  await insert('matches', { ...two, id: match, ask_id: ask, asker_id: id, helper_id: kim.personId });
  await insert('matches', { ...two, id: helped, ask_id: kims, asker_id: kim.personId, helper_id: id });
  const said = { ...place, person_id: id, recorded_by: id };
  for (const of of [match, helped])
    await insert('consents', {
      ...said,
      id: newId(),
      match_id: of,
      purpose: 'help',
      answer: 'yes',
      channel: 'self',
      given_at: now
    });
  const met = { starts_at: now, minutes: 60, set_by: id, set_at: now };
  await insert('appointments', { ...place, id: appointment, match_id: match, ...met });
  await insert('outcomes', { ...said, appointment_id: appointment, answer: 'worked', said_at: now });
  const words = { words: 'Dank je', said_at: now, recorded_by: id };
  await insert('thanks', { ...place, id: newId(), match_id: match, from_id: id, to_id: kim.personId, ...words });
  await insert('talk_words', { ...place, id: newId(), match_id: match, from_id: id, words: 'Dag Kim', said_at: now });
  await insert('talk_marks', { ...place, match_id: match, person_id: id, read_at: now });
  await insert('give_backs', { ...said, id: newId(), match_id: match, answer: 'yes', said_at: now });
  await insert('calls', {
    ...place,
    id: newId(),
    person_id: id,
    how: 'phone',
    outcome: 'reached',
    called_by: fatima.personId,
    called_at: now
  });
  await insert('vouchings', { ...said, id: newId(), kind: 'met', seen_on: '2026-01-01', recorded_at: now });
  await insert('not_nows', { ...said, id: newId(), ends_on: '2027-01-01', recorded_at: now });
  const letter = { locale: 'nl', subject: 'x', plain: 'x', html: 'x', planned_at: now, send_after: now };
  await insert('mails', { ...place, id: newId(), to_id: id, kind: 'thanks', message_id: newId(), ...letter });
  await insert('proxy_codes', {
    ...place,
    id: newId(),
    person_id: id,
    code_hash: newId(),
    purposes: ['asks'],
    made_at: now,
    expires_at: now
  });
  await insert('proxy_wishes', { ...place, id: newId(), person_id: id, words: 'Voor mijn zus', made_at: now });
  await insert('looks', {
    ...place,
    id: newId(),
    person_id: id,
    looker_id: fatima.personId,
    what: 'page',
    looked_at: now
  });
  const session = { token_hash: newId(), began_at: now, seen_at: now, expires_at: new Date('2027-01-01') };
  await insert('sessions', { ...place, id: newId(), person_id: id, ...session });
  return { ask: ask!, kims: kims!, match: match! };
}

/** What only one record can have: both get it, so that one gives way. */
async function sameOfBoth({ place, kim }: Street, { personId: id }: SignedIn, kims: string): Promise<void> {
  const mine = { ...place, person_id: id };
  const recorded = { recorded_by: kim.personId, recorded_at: now };
  await insert('profiles', { ...mine, likes: `Kaarten ${id}` });
  await insert('hard_things', {
    ...mine,
    words: `De trap ${id}`,
    audience: 'coordinator',
    shared_at: now,
    ends_on: '2027-01-01'
  });
  await insert('acquaintances', { ...mine, knows_id: kim.personId, noted_at: now });
  await insert('acquaintances', { ...place, person_id: kim.personId, knows_id: id, noted_at: now });
  await insert('exclusions', { ...mine, other_id: kim.personId, ...recorded });
  await insert('interests', { ...mine, ask_id: kims, words: 'Ik wil wel', said_at: now });
  await insert('ticked_people', { ...mine, ask_id: kims });
  await insert('mail_stops', { ...mine, kind: 'thanks', stopped_at: now });
  const agreed = { purpose: 'asks', answer: 'yes', channel: 'phone', said_on: '2026-10-01', ...recorded };
  await insert('proxies', { ...mine, id: newId(), proxy_id: kim.personId, ...agreed });
  await insert('proxies', { ...place, id: newId(), person_id: kim.personId, proxy_id: id, ...agreed });
}

const tables = async (): Promise<string[]> =>
  (
    await database.asOwner<{ name: string }>(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by relname`)
  ).map(({ name }) => name);

/** Everything of a neighbourhood, but for the books that only grow. */
async function everything({ there }: Street): Promise<Record<string, unknown>> {
  const books = ['facts', 'looks', 'merges', 'merge_moves', 'regions', 'neighbourhoods', 'answered_forms'];
  const kept: Record<string, unknown> = {};
  for (const name of (await tables()).filter((one) => !books.includes(one))) {
    const [found] = await database.asOwner(
      `select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from ${name} t where neighbourhood_id = $1`,
      [there.id]
    );
    kept[name] = found!['rows'];
  }
  return kept;
}

const DAY = 86_400_000;
const later = (visit: SignedIn, days: number): SignedIn => ({ ...visit, now: new Date(now.getTime() + days * DAY) });

describe('the places where a person stands', () => {
  const known = [...moving.map(({ table, column }) => `${table}.${column}`), ...Object.keys(staying)];
  /** Ids of other things, that no foreign key tells. */
  const ofThings = [
    'day_plans.run_id',
    'answered_forms.form_key',
    'calls.match_id',
    'concerns.match_id',
    'concerns.twin_id',
    'give_backs.match_id',
    'intakes.ask_id',
    'intakes.hand',
    'intakes.offer_id',
    'lapse_notices.entry_id',
    'links.organisation_id',
    'mails.about_match_id',
    'matches.helper_neighbourhood_id',
    'matches.offer_id',
    'released_asks.ask_id',
    'supply_questions.link_id',
    'talk_readers.shown_ids'
  ];

  test('every column that may hold a person is known to a merge: put a new one in store-places.ts', async () => {
    const columns = await database.asOwner<{ column: string }>(
      `select c.table_name || '.' || c.column_name as column from information_schema.columns c
       where c.table_schema = 'public' and c.udt_name in ('uuid', '_uuid')
         and c.column_name not in ('id', 'region_id', 'neighbourhood_id', 'merge_id')
         and not exists (
           select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
           where k.contype = 'f' and k.confrelid <> 'people'::regclass and a.attname = c.column_name
             and k.conrelid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass)
       order by 1`
    );
    const found = columns.map(({ column }) => column);
    expect(found.filter((column) => !known.includes(column) && !ofThings.includes(column))).toEqual([]);
    expect([...known, ...ofThings].filter((column) => !found.includes(column))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  test('where a key allows one row for a person, a merge knows what gives way', async () => {
    const keys = await database.asOwner<{ table: string; columns: string[] }>(
      `select i.indrelid::regclass::text as table, array_agg(a.attname::text) as columns
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
       where i.indisunique and i.indrelid::regclass::text in (select relname from pg_class where relrowsecurity)
       group by i.indexrelid, i.indrelid`
    );
    for (const { table, column, alone, never } of moving) {
      const others = keys
        .filter((key) => key.table === table && key.columns.includes(column))
        .map((key) => key.columns.filter((one) => ![column, 'region_id', 'neighbourhood_id'].includes(one)).sort());
      const told = alone ? [[...alone.with].sort()] : [];
      if (never === undefined) expect(others, `${table}.${column}`).toEqual(told);
      else expect(others.length, `${table}.${column}`).toBeGreaterThan(0);
    }
  });
});

describe('a merge', () => {
  test('moves everything, and undone within two weeks it is as if nothing happened', async () => {
    const here = await street();
    const { kims } = await live(here, here.again);
    await live(here, here.gonnie);
    for (const record of [here.again, here.gonnie]) await sameOfBoth(here, record, kims!);
    const before = await everything(here);
    const merged = await mergePeople(here.fatima, here.two);
    expect(merged).toMatchObject({ ok: true });
    for (const { table, column } of moving) {
      const left = await database.asOwner(
        `select from ${table} where ${column} = $1${table === 'proxies' ? ' and withdrawn_at is null' : ''}`,
        [here.two.fromId]
      );
      expect(left, `${table}.${column}`).toHaveLength(0);
    }
    const [contact] = await database.asOwner('select email, phone from contacts where person_id = $1', [
      here.two.intoId
    ]);
    expect(contact).toEqual({ email: `g${slugs}@example.org`, phone: '024 35 35 353' });
    const open = await database.asOwner('select from sessions where person_id = $1 and ended_at is null', [
      here.two.fromId
    ]);
    expect(open).toHaveLength(0);
    expect(await everything(here)).not.toEqual(before);
    const undone = await undoMerge(later(here.fatima, 13), merged.ok ? merged.value.mergeId : '');
    expect(undone).toMatchObject({ ok: true });
    expect(await everything(here)).toEqual(before);
  });

  test('what came after it stays where it is', async () => {
    const here = await street();
    const { gonnie, again, fatima, two } = here;
    const { ask } = await live(here, again);
    const merged = await mergePeople(fatima, two);
    const draft = {
      ...{
        words: 'Wie speelt er mee?',
        category: 'games',
        rhythm: 'weekly',
        onDate: '',
        dayparts: ['0'],
        minutes: '60'
      },
      ...{ distancePreference: '', ticked: [], audience: 'coordinator', giveBack: '', giveBackWords: '' }
    };
    const posted = await postAsk(later(gonnie, 1), { draft, forPerson: null, askId: null });
    await database.asOwner(`update asks set words = 'Veranderd' where id = $1`, [ask]);
    await undoMerge(later(fatima, 2), merged.ok ? merged.value.mergeId : '');
    const of = async (visit: SignedIn) => (await asksOnBoard(visit)).mine.map(({ id }) => id);
    expect(await of(gonnie)).toEqual([posted.ok ? posted.value.id : '']);
    expect(await of(again)).toEqual([ask]);
    expect((await asksOnBoard(again)).mine[0]).toMatchObject({ words: 'Veranderd' });
  });

  test('who looked, and what was done for somebody, is read by who that is now', async () => {
    const here = await street();
    const { gonnie, again, fatima, two } = here;
    await live(here, again);
    const done = { kind: 'AskPaused', about: '{}', actor_id: here.kim.personId, for_id: again.personId };
    await insert('facts', { ...here.place, id: newId(), ...done, happened_at: now });
    await mergePeople(fatima, two);
    expect((await myProxies(gonnie)).done).toMatchObject([{ byName: 'Kim', forName: 'Gonnie' }]);
    expect(await myPage(gonnie)).toMatchObject({ value: { looks: [{ firstName: 'Fatima' }] } });
  });

  test('happens once, also when two coordinators press at the same moment', async () => {
    const { add, fatima, two } = await street();
    const joost = await add('Joost', { roles: ['coordinator'] });
    const both = await Promise.all([fatima, joost, fatima].map((visit) => mergePeople(visit, two)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((one) => !one.ok).map((one) => !one.ok && one.reason)).toEqual(['gone', 'gone']);
  });

  test('can be undone for two weeks, the newest first, by a coordinator', async () => {
    const { add, kim, gonnie, fatima, two } = await street();
    const third = await add('Gonnie', { contact: null });
    const first = await mergePeople(fatima, two);
    const second = await mergePeople(later(fatima, 1), { intoId: two.intoId, fromId: third.personId });
    const [one, other] = [first, second].map((merged) => (merged.ok ? merged.value.mergeId : ''));
    expect(await undoMerge(kim, one!)).toMatchObject({ reason: 'not-allowed' });
    expect(await undoMerge(fatima, newId())).toMatchObject({ reason: 'not-found' });
    expect(await undoMerge(later(fatima, 2), one!)).toMatchObject({ reason: 'merged-on' });
    expect(await undoMerge(later(fatima, 16), other!)).toMatchObject({ reason: 'too-late' });
    expect(await undoMerge(later(fatima, 14), other!)).toMatchObject({ ok: true });
    expect(await undoMerge(later(fatima, 14), other!)).toMatchObject({ reason: 'undone-already' });
    expect(await doublesOf(later(fatima, 2), gonnie.personId)).toMatchObject({ value: { merges: [{ id: one }] } });
    expect(await doublesOf(later(fatima, 20), gonnie.personId)).toMatchObject({ value: { merges: [] } });
  });
});

describe('two who are not one are told apart, with the reason', () => {
  const refused = async (here: Street, visit = here.fatima, two = here.two) => {
    const before = await everything(here);
    const merged = await mergePeople(visit, two);
    expect(await everything(here)).toEqual(before);
    return merged.ok ? 'merged' : merged.reason;
  };

  test('who met, also long ago', async () => {
    const here = await street();
    const ask = newId<string>();
    const asked = {
      category: 'dog',
      words: 'x',
      rhythm: 'weekly',
      dayparts: 1,
      minutes: 60,
      posted_at: now,
      ends_on: '2027-01-01'
    };
    await insert('asks', { ...here.place, id: ask, person_id: here.two.fromId, posted_by: here.two.fromId, ...asked });
    const match = {
      ask_id: ask,
      asker_id: here.two.fromId,
      helper_id: here.two.intoId,
      closed_at: now,
      closed_because: 'declined'
    };
    await insert('matches', {
      ...here.place,
      id: newId(),
      ...match,
      proposed_by: here.fatima.personId,
      proposed_at: now
    });
    expect(await refused(here)).toBe('met-each-other');
  });

  test('who acts for the other, and who is kept apart', async () => {
    const here = await street();
    const recorded = { recorded_by: here.fatima.personId, recorded_at: now };
    await insert('exclusions', { ...here.place, person_id: here.two.intoId, other_id: here.two.fromId, ...recorded });
    expect(await refused(here)).toBe('kept-apart');
    const agreed = { purpose: 'asks', answer: 'no', channel: 'phone', said_on: '2026-10-01', withdrawn_at: now };
    await insert('proxies', {
      ...here.place,
      id: newId(),
      person_id: here.two.fromId,
      proxy_id: here.two.intoId,
      ...agreed,
      ...recorded
    });
    expect(await refused(here)).toBe('acts-for-the-other');
  });

  test('two with mail addresses, somebody with a role, oneself, one record, and who left', async () => {
    const here = await street();
    const { kim, fatima, add, two } = here;
    expect(await refused(here, fatima, { intoId: kim.personId, fromId: two.fromId })).toBe('both-mail');
    const keeper = await add('Gonnie', { roles: ['administrator'], contact: null });
    expect(await refused(here, fatima, { intoId: two.intoId, fromId: keeper.personId })).toBe('has-roles');
    expect(await refused(here, fatima, { intoId: keeper.personId, fromId: two.fromId })).toBe('has-roles');
    expect(await refused(here, fatima, { intoId: fatima.personId, fromId: two.fromId })).toBe('yourself');
    expect(await refused(here, fatima, { intoId: two.intoId, fromId: two.intoId })).toBe('same-record');
    expect(await refused(here, fatima, { intoId: two.intoId, fromId: newId() })).toBe('gone');
    expect(await refused(here, kim)).toBe('not-allowed');
    const { gonnie: elsewhere } = await street();
    expect(await refused(here, fatima, { intoId: two.intoId, fromId: elsewhere.personId })).toBe('gone');
  });
});

describe('likely doubles', () => {
  test('are hinted at for the coordinator alone, with why', async () => {
    const { gonnie, again, kim, fatima } = await street();
    expect(await doublesOf(fatima, gonnie.personId)).toMatchObject({
      value: { doubles: [{ id: again.personId, likeness: 'same-phone' }] }
    });
    expect(await doublesOf(kim, gonnie.personId)).toMatchObject({ reason: 'not-found' });
    const traces = { firstName: 'G', phone: '024-3535353', email: null, cellId: null };
    expect(await doublesAtIntake(fatima, traces)).toHaveLength(2);
    expect(await doublesAtIntake(kim, traces)).toEqual([]);
  });

  test('can be compared, and each sees that both were opened', async () => {
    const here = await street();
    const { gonnie, again, kim, fatima, two } = here;
    await live(here, again);
    expect(await comparePeople(kim, two)).toMatchObject({ reason: 'not-found' });
    expect(await comparePeople(fatima, two)).toMatchObject({
      value: { wrong: null, from: { met: ['Kim'], known: { asks: [{ words: 'Wie loopt er mee?' }] } } }
    });
    for (const visit of [gonnie, again]) {
      const page = await myPage(visit);
      expect(page.ok && page.value.looks[0]).toMatchObject({ firstName: 'Fatima' });
    }
  });
});

test('who may not see one of the two may not see who they are now: what ran between them ends', async () => {
  const s = await street();
  const [ask, match] = [newId<string>(), newId<string>()];
  const asked = { category: 'dog', words: 'Wie?', rhythm: 'weekly', dayparts: 1, minutes: 60, ends_on: '2027-01-01' };
  const posted = { person_id: s.kim.personId, posted_by: s.kim.personId, posted_at: now };
  await insert('asks', { ...s.place, ...asked, ...posted, id: ask });
  const two = { asker_id: s.kim.personId, helper_id: s.gonnie.personId };
  const proposed = { proposed_by: s.fatima.personId, proposed_at: now };
  await insert('matches', { ...s.place, ...two, ...proposed, id: match, ask_id: ask });
  const email = `kim.${s.kim.personId.slice(-6)}@example.org`;
  const draft = { knownId: '', firstName: '', email, phone: '', postcode: '' };
  expect(await noteShield(s.again, { personId: s.again.personId, draft })).toMatchObject({ ok: true });
  const standing = () => database.asOwner('select closed_because as how from matches where id = $1', [match]);
  expect(await standing()).toEqual([{ how: null }]);
  expect(await mergePeople(s.fatima, s.two)).toMatchObject({ ok: true });
  expect(await standing()).toEqual([{ how: 'stopped' }]);
});
