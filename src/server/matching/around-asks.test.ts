import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Visit } from '#domain/visits/visit.ts';
import { newId } from '#server/platform/ids.ts';
import { asSeenBy, look } from '#server/platform/transaction.ts';
import { noteShield } from '#server/shields/note-shield.ts';
import { makeBorder, openUp, proposedAcross } from '../../../tests/border.ts';
import {
  clockVisit,
  insert,
  makeNeighbourhood,
  makePerson,
  now,
  useDatabase,
  visitOf
} from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';

useDatabase();

type Answer = Record<string, Record<string, unknown[] | null> | unknown[] | null>;
type Asked = { readonly ask: string; readonly asker: string };

/** What the database answers about these asks, with all that is offered; `seen` is how the clock looks. */
async function around(visit: Visit, { ask, asker }: Asked, seen: string | null = null): Promise<Answer> {
  const kinds = ['dog', 'pets', 'windows', 'house'];
  return look(visit, (tx) =>
    asSeenBy(tx, seen, async () => {
      const { rows } = await sql<{ read: Answer }>`select around_asks(${[ask]}::uuid[], ${[asker]}::uuid[], ${kinds},
        false, ${['Lindestraat']}, 'Europe/Amsterdam', '2026-10-06', ${now}, ${now}) as read`.execute(tx);
      return rows[0]!.read;
    })
  );
}

const people = (answer: Answer): unknown[] => (answer['people'] as Record<string, unknown[] | null>)['firstName'] ?? [];
const promises = (answer: Answer): number =>
  (answer['promised'] as Record<string, unknown[] | null>)['helperId']?.length ?? 0;
const bonds = (answer: Answer): unknown[] => (answer['bonds'] as Record<string, unknown[] | null>)['bond'] ?? [];

/** Every id in it, and those that the walls of the tables let this visit see. */
async function idsBeside(visit: Visit, answer: Answer) {
  const told = new Set(JSON.stringify({ ...answer, bonds: null }).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g));
  const seen = await look(visit, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from people union select id from offers
      union select id from cells union select id from asks`.execute(tx);
    return new Set(rows.map(({ id }) => id));
  });
  return { told: [...told], seen };
}

/** Ans and Ed were a couple once; both offer windows, Ans was helped by Kees, and Ed and Kees coordinate. */
async function street(slug: string) {
  const there = await makeNeighbourhood(slug);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const phone = (digit: number) => ({ reach_by: 'phone', phone: `06 ${digit}0 20 30 40`, street: 'Lindestraat' });
  const mail = `ed.${slug}@example.org`;
  const roles = ['coordinator'] as const;
  const [ans, bo] = [
    await makePerson(there, 'Ans', { contact: phone(1) }),
    await makePerson(there, 'Bo', { contact: phone(2) })
  ];
  const ed = await makePerson(there, 'Ed', { roles, contact: { reach_by: 'email', email: mail, email_key: mail } });
  const kees = await makePerson(there, 'Kees', { roles, contact: phone(3) });
  for (const { id } of [ans, ed, kees]) {
    const much = { categories: ['windows'], dayparts: 268435455, minutes_a_week: 240, reach_metres: 5000 };
    const until = { posted_at: now, ends_on: '2027-01-01' };
    await insert('offers', { ...place, id: newId(), person_id: id, posted_by: id, ...until, ...much });
    const seen = { kind: 'met', seen_on: '2026-10-01', recorded_by: kees.id, recorded_at: now };
    await insert('vouchings', { ...place, id: newId(), person_id: id, ...seen });
  }
  await makeMatch(there, { asker: ans, helper: kees, by: ed }, { match: { agreed_at: now } });
  const ended = { closed_at: now, closed_because: 'done' };
  const helped = await makeMatch(there, { asker: ans, helper: kees, by: ed }, { match: ended });
  const meeting = {
    id: newId<string>(),
    match_id: helped.match,
    starts_at: now,
    minutes: 60,
    set_by: ans.id,
    set_at: now
  };
  await insert('appointments', { ...place, ...meeting });
  const well = { answer: 'worked', said_at: now, recorded_by: ans.id };
  await insert('outcomes', { ...place, appointment_id: meeting.id, person_id: ans.id, ...well });
  const draft = { knownId: '', firstName: '', email: mail, phone: '', postcode: '' };
  const open = await makeMatch(
    there,
    { asker: bo, helper: kees, by: kees },
    { match: { ...ended, closed_because: 'declined' } }
  );
  return { there, ans, bo, ed, kees, draft, asked: { ask: open.ask, asker: bo.id } };
}

const keepApart = ({ there, ans, draft }: Awaited<ReturnType<typeof street>>): Promise<{ ok: boolean }> =>
  noteShield(visitOf(there, ans), { personId: ans.id, draft });

test('who is around an ask is told to the desk and the clock, and to nobody else', async () => {
  const { there, bo, kees, asked } = await street('desk-only');
  expect(people(await around(visitOf(there, kees), asked))).toHaveLength(3);
  expect(people(await around(clockVisit(there), asked))).toHaveLength(3);
  await expect(around(visitOf(there, bo), asked)).rejects.toThrow('Only the desk looks around an ask.');
  const elsewhere = await makeNeighbourhood('desk-else', { region_id: there.regionId });
  const asAtHome = { ...visitOf(there, kees), neighbourhoodId: elsewhere.id, neighbourhood: elsewhere };
  await expect(around(asAtHome, asked)).rejects.toThrow('Only the desk looks around an ask.');
});

test('whoever does not exist for a coordinator is nowhere in it, nor what they were promised', async () => {
  const s = await street('apart');
  const [ed, kees] = [visitOf(s.there, s.ed), visitOf(s.there, s.kees)];
  const ofAns = { ask: s.asked.ask, asker: s.ans.id };
  for (const visit of [ed, kees]) {
    expect(people(await around(visit, s.asked))).toHaveLength(3);
    expect(promises(await around(visit, s.asked))).toBe(1);
    expect(bonds(await around(visit, ofAns))).toEqual(['helpedBefore']);
    expect((await around(visit, s.asked))['wentWell']).toEqual([s.kees.id]);
  }
  expect(await keepApart(s)).toMatchObject({ ok: true });
  const hidden = await around(ed, s.asked);
  expect(people(hidden).toSorted()).toEqual(['Ed', 'Kees']);
  expect(JSON.stringify(hidden)).not.toContain(s.ans.id);
  expect([promises(hidden), hidden['wentWell']]).toEqual([0, null]);
  expect(bonds(await around(ed, ofAns))).not.toContain('helpedBefore');
  // Another coordinator misses nothing; the clock sees as whoever it looks for.
  expect([people(await around(kees, s.asked)).length, promises(await around(kees, s.asked))]).toEqual([3, 1]);
  expect(people(await around(clockVisit(s.there), s.asked, s.ed.id)).toSorted()).toEqual(['Ed', 'Kees']);
  expect(people(await around(clockVisit(s.there), s.asked)).length).toBe(3);
});

test('everything in it could also be read through the walls of the tables', async () => {
  const s = await street('walls');
  await keepApart(s);
  const at = await makeBorder('walls-border');
  await openUp(at);
  await proposedAcross(at);
  const here = { ask: at.askId, asker: at.bo.personId };
  const looks: [Visit, Asked, number][] = [
    [visitOf(s.there, s.ed), s.asked, 2],
    [visitOf(s.there, s.kees), s.asked, 3],
    [at.ada, here, 0],
    [at.ben, here, 1],
    [clockVisit(at.b), here, 1]
  ];
  for (const [visit, asked, count] of looks) {
    const answer = await around(visit, asked);
    expect(people(answer)).toHaveLength(count);
    const { told, seen } = await idsBeside(visit, answer);
    expect(told.length).toBeGreaterThanOrEqual(count);
    expect(told.filter((id) => !seen.has(id))).toEqual([]);
  }
  // Of what goes across the border the desk of the helper knows that it takes room, and how much.
  expect(promises(await around(at.ben, here))).toBe(1);
});
