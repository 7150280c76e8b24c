import { expect, test } from 'vitest';
import {
  insert,
  makeNeighbourhood,
  makePerson,
  now,
  useDatabase,
  visitOf,
  type Columns
} from '../../../tests/database.ts';
import { newId } from '../platform/ids.ts';
import { suggestHelpers } from './suggest-helpers.ts';

useDatabase();

const monday = 0b1111;
const dayBefore = new Date(now.getTime() - 86_400_000);
const today = '2026-10-06';

/** What is written down of each helper; whoever has nothing here could help. */
type Written = {
  readonly more?: Columns;
  readonly contact?: Columns;
  readonly offer?: Columns;
  readonly also?: readonly (readonly [table: string, row: Columns])[];
};

async function street(slug: string, written: (cells: { near: string; far: string }) => Record<string, Written>) {
  const there = await makeNeighbourhood(slug);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const [home, near, far] = [newId<string>(), newId<string>(), newId<string>()];
  for (const [id, x] of [
    [home, 0],
    [near, 300],
    [far, 4000]
  ] as const)
    await insert('cells', { ...place, id, name: `Cel ${x}`, x, y: 0, addresses: 80 });
  const contact = { reach_by: 'phone', phone: '06 11 11 11 11', street: 'Lindestraat' };
  const bo = await makePerson(there, 'Bo', { contact, more: { cell_id: home } });
  const fatima = visitOf(there, await makePerson(there, 'Fatima', { roles: ['coordinator'] }));
  const ask = newId<string>();
  const whose = { person_id: bo.id, posted_by: bo.id, posted_at: now };
  const when = { rhythm: 'before', on_date: '2026-10-20', ends_on: '2026-10-20', dayparts: monday, minutes: 60 };
  const words = { category: 'dog', words: 'Wie loopt met Takkie?', distance_preference: 'rather-unknown' };
  await insert('asks', { ...place, id: ask, ...whose, ...when, ...words });
  for (const [name, { more, contact: reach, offer, also }] of Object.entries(written({ near, far }))) {
    const making = { more: { cell_id: near, ...more }, ...(reach ? { contact: reach } : {}) };
    const { id } = await makePerson(there, name, making);
    const gives = {
      categories: ['dog'],
      dayparts: monday,
      minutes_a_week: 240,
      reach_metres: 2000,
      ends_on: '2027-01-01'
    };
    await insert('offers', { ...place, id: newId(), person_id: id, posted_by: id, posted_at: now, ...gives, ...offer });
    for (const [table, row] of also ?? []) {
      const who: Columns = { '?': id, Bo: bo.id, ask };
      const filled = Object.entries(row).map(([key, value]) => [key, who[value as string] ?? value]);
      await insert(table, { ...place, ...(Object.fromEntries(filled) as Columns) });
    }
  }
  const found = await suggestHelpers(fatima, ask);
  if (!found.ok) throw new Error(found.reason);
  const others = Object.fromEntries(found.value.others.map(({ firstName, because }) => [firstName, because]));
  return { best: found.value.best, others };
}

const asked = (times: number, at: Date) =>
  Array.from({ length: times }, () => {
    const match = {
      id: newId<string>(),
      ask_id: 'ask',
      asker_id: 'Bo',
      helper_id: '?',
      proposed_by: 'Bo',
      proposed_at: at
    };
    return ['matches', { ...match, closed_at: at, closed_because: 'declined' }] as const;
  });

/** Somebody who was asked for this very ask, and said: not this time. */
function saidNo(at: Date) {
  const id = newId<string>();
  const match = { id, ask_id: 'ask', asker_id: 'Bo', helper_id: '?', proposed_by: 'Bo', proposed_at: at };
  const answer = { purpose: 'help', answer: 'no', channel: 'self', given_at: at };
  return [
    ['matches', { ...match, closed_at: at, closed_because: 'declined' }],
    ['consents', { ...answer, id: newId(), match_id: id, person_id: '?', recorded_by: '?' }]
  ] as const;
}

test('M1 what is written down of a helper decides, and is named by the rule that fails', async () => {
  const lately = { recorded_by: '?', recorded_at: now };
  const { best, others } = await street('written', ({ far }) => ({
    Anna: {},
    Buur: { contact: { reach_by: 'phone', phone: '06 22 22 22 22', street: 'Lindestraat' } },
    Thuis: { more: { cell_id: null } },
    Cas: { more: { cell_id: far } },
    Dora: { more: { languages: ['en'] } },
    Els: { offer: { dayparts: monday << 4 } },
    Finn: { offer: { minutes_a_week: 30 } },
    Gijs: { offer: { paused_at: now } },
    Hans: { also: [['not_nows', { id: newId(), person_id: '?', ends_on: today, ...lately }]] },
    Ilse: { also: asked(3, dayBefore) },
    Jan: { also: asked(2, dayBefore) },
    Kees: { also: asked(3, new Date(now.getTime() - 8 * 86_400_000)) },
    Loes: { offer: { categories: ['coffee'] } },
    Mo: { more: { left_at: now } },
    Nel: { also: [['exclusions', { person_id: '?', other_id: 'Bo', ...lately }]] },
    Otto: { also: [['exclusions', { person_id: 'Bo', other_id: '?', ...lately }]] },
    Pim: { also: [['ages', { person_id: '?', told: 'younger', ...lately }]] },
    Ria: { also: saidNo(dayBefore) },
    Roos: { offer: { ends_on: '2026-10-05' } },
    Sil: { offer: { withdrawn_at: now } }
  }));
  expect(best.map(({ firstName }) => firstName).toSorted()).toEqual(['Anna', 'Jan', 'Kees']);
  expect(others).toEqual({
    Buur: 'lives-close',
    Thuis: 'lives-close',
    Cas: 'too-far',
    Dora: 'other-language',
    Els: 'other-times',
    Finn: 'no-room',
    Gijs: 'not-now',
    Hans: 'not-now',
    Ilse: 'asked-enough',
    Ria: 'not-this-time'
  });
});

test('each of the best comes with the place, how to reach, and the words of the offer', async () => {
  const { best } = await street('reaching', () => ({
    Anna: { offer: { words: 'Graag met een hond' } },
    Kim: { contact: { reach_by: 'coordinator' } },
    Sam: {
      also: [['give_backs', { id: newId(), person_id: '?', answer: 'yes', said_at: dayBefore, recorded_by: '?' }]]
    }
  }));
  const seen = best.map(({ firstName, place, reachBy, words, reasons }) => [
    firstName,
    place,
    reachBy,
    words,
    reasons.pros.includes('would-like-to')
  ]);
  expect(seen[0]).toEqual(['Sam', 'Cel 300', 'email', null, true]);
  expect(seen.slice(1).toSorted()).toEqual([
    ['Anna', 'Cel 300', 'email', 'Graag met een hond', false],
    ['Kim', 'Cel 300', 'coordinator', null, false]
  ]);
});

test('M4 what was between two people before is read, and each is a reason of its own', async () => {
  const long = new Date(now.getTime() - 90 * 86_400_000);
  const helped = { id: newId(), ask_id: 'ask', asker_id: 'Bo', helper_id: '?', proposed_by: 'Bo', proposed_at: long };
  const { best } = await street('before', () => ({
    Anna: { also: [['matches', { ...helped, closed_at: long, closed_because: 'done' }]] },
    Kim: { also: [['interests', { ask_id: 'ask', person_id: '?', said_at: now }]] },
    Noor: { also: [['acquaintances', { person_id: 'Bo', knows_id: '?', noted_at: now }]] },
    Sam: {}
  }));
  const said = Object.fromEntries(
    best.map(({ firstName, reasons: { pros, cons } }) => [firstName, [...pros, ...cons]])
  );
  const words = ['helped-before', 'showed-interest', 'knows-asker'];
  const own = Object.entries(said).map(([name, all]) => [name, all.filter((one) => words.includes(one))]);
  expect(Object.fromEntries(own)).toEqual({
    Anna: ['helped-before'],
    Kim: ['showed-interest'],
    Noor: ['knows-asker'],
    Sam: []
  });
});
