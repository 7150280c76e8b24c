import { expect, test } from 'vitest';
import { certificatesToSee } from '#server/people/certificates-to-see.ts';
import { newId } from '#server/platform/ids.ts';
import {
  insert,
  makeNeighbourhood,
  makePerson,
  now,
  useDatabase,
  visitOf,
  type Columns
} from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { proposeMatch } from './propose-match.ts';
import { suggestHelpers } from './suggest-helpers.ts';

const database = useDatabase();
let count = 0;

/** Els offers help of this kind, and Ans asks for it. */
async function street(category: string) {
  const there = await makeNeighbourhood(`nieuw-${++count}`);
  const place = { region_id: there.regionId, neighbourhood_id: there.id };
  const [ans, els] = [await makePerson(there, 'Ans'), await makePerson(there, 'Els')];
  const kees = await makePerson(there, 'Kees', { roles: ['coordinator'] });
  const offer = { id: newId(), person_id: els.id, posted_by: els.id, posted_at: now, ends_on: '2027-01-01' };
  const much = { categories: [category], dayparts: 268435455, minutes_a_week: 600, reach_metres: 5000 };
  await insert('offers', { ...place, ...offer, ...much });
  const closed = { closed_at: now, closed_because: 'declined', proposed_at: '2026-01-01' };
  const { ask } = await makeMatch(there, { asker: ans, helper: kees, by: kees }, { ask: { category }, match: closed });
  const vouch = (kind: string, seenOn: string): Promise<void> =>
    insert('vouchings', {
      ...{ ...place, id: newId(), person_id: els.id, kind, seen_on: seenOn },
      ...{ recorded_by: kees.id, recorded_at: now }
    });
  const by = visitOf(there, kees);
  const propose = () => proposeMatch(by, { askId: ask, helperId: els.id, line: null, evenSo: false });
  return { there, place, ans, els, kees, by, ask, vouch, propose };
}

test('a certificate counts for as many years as the neighbourhood says, and no day longer', async () => {
  const s = await street('children');
  await s.vouch('met', '2023-10-01');
  await s.vouch('certificate', '2023-10-06');
  expect(await s.propose()).toEqual({ ok: false, reason: 'cannot-now' });
  await database.asOwner('update neighbourhoods set certificate_years = 4 where id = $1', [s.there.id]);
  expect(await s.propose()).toMatchObject({ ok: true });
});

test('the desk shows it eight weeks before, and shows help with children that runs without one', async () => {
  const s = await street('children');
  await s.vouch('certificate', '2023-12-01');
  expect(await certificatesToSee(s.by)).toMatchObject([{ firstName: 'Els', until: '2026-12-01', news: 'ends-soon' }]);
  await database.asOwner(`update vouchings set seen_on = '2023-09-01' where person_id = $1`, [s.els.id]);
  const running: Columns = { agreed_at: now };
  await makeMatch(
    s.there,
    { asker: s.ans, helper: s.els, by: s.kees },
    { ask: { category: 'children' }, match: running }
  );
  expect(await certificatesToSee(s.by)).toMatchObject([{ news: 'ended-while-helping', running: 1 }]);
  await s.vouch('certificate', '2026-10-01');
  expect(await certificatesToSee(s.by)).toEqual([]);
  expect(await certificatesToSee(visitOf(s.there, s.els))).toEqual([]);
});

test('whoever is new begins with small things: until they were met and one help went well', async () => {
  const s = await street('lodging');
  const said = async () => JSON.stringify(await suggestHelpers(s.by, s.ask));
  await s.vouch('met', '2026-10-01');
  expect(await said()).toContain('"because":"new-here"');
  expect(await s.propose()).toEqual({ ok: false, reason: 'cannot-now' });
  const done = { agreed_at: now, closed_at: now, closed_because: 'done', proposed_at: '2026-01-01' };
  const { match } = await makeMatch(s.there, { asker: s.ans, helper: s.els, by: s.kees }, { match: done });
  const appointment = newId();
  await insert('appointments', {
    ...{ ...s.place, id: appointment, match_id: match, starts_at: now, minutes: 60, set_by: s.kees.id, set_at: now }
  });
  const outcome = { appointment_id: appointment, person_id: s.ans.id, answer: 'worked', said_at: now };
  await insert('outcomes', { ...s.place, ...outcome, recorded_by: s.kees.id });
  expect(await said()).not.toContain('"because":"new-here"');
  expect(await s.propose()).toMatchObject({ ok: true });
});

test('and otherwise from three months after that meeting on', async () => {
  const s = await street('lodging');
  await s.vouch('met', '2026-07-08');
  expect(await s.propose()).toMatchObject({ ok: true });
});
