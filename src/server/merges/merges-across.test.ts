import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { raiseConcern } from '#server/concerns/raise-concern.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { noteShield } from '#server/shields/note-shield.ts';
import { agreedAcross, makeBorder, type Border } from '../../../tests/border.ts';
import { insert, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { readTalk, say } from '../../../tests/talking.ts';
import { mergePeople } from './merge-people.ts';
import { moving } from './store-places.ts';
import { undoMerge } from './undo-merge.ts';

const database = useDatabase();

/** Kim helped Bo across the border, under a record that stands in b twice; the coordinator there makes it one. */
async function twice(slug: string): Promise<Border & { later: SignedIn; matchId: string }> {
  const at = await makeBorder(slug);
  const matchId = await agreedAcross(at);
  const later = visitOf(at.b, await makePerson(at.b, 'Kim', { contact: null }));
  return { ...at, later, matchId };
}

const merge = async ({ ben, kim, later }: Awaited<ReturnType<typeof twice>>): Promise<string> => {
  const done = await mergePeople(ben, { fromId: kim.personId, intoId: later.personId });
  if (!done.ok) throw new Error(done.reason);
  return done.value.mergeId;
};

/** Where somebody stands in both neighbourhoods, as table and column. */
async function placesOf(id: string): Promise<string[]> {
  const found: string[] = [];
  for (const { table, column } of moving) {
    const rows = await database.asOwner(`select from ${table} where ${column} = $1`, [id]);
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found.sort();
}

test('what stands of somebody in the neighbourhood next door goes along, and comes back', async () => {
  const at = await twice('along');
  await say(at.kim, at.matchId, 'Tot morgen!');
  const place = { region_id: at.a.regionId, neighbourhood_id: at.a.id };
  const met = { starts_at: now, minutes: 30, set_by: at.kim.personId, set_at: now };
  await insert('appointments', { ...place, id: newId(), match_id: at.matchId, ...met });
  const thanked = { from_id: at.bo.personId, to_id: at.kim.personId, words: 'Dank je', said_at: now };
  await insert('thanks', { ...place, id: newId(), match_id: at.matchId, ...thanked, recorded_by: at.bo.personId });
  await raiseConcern(at.bo, { about: at.kim.personId, words: 'Het voelde raar.', callHow: 'not', mayCopy: false });
  const before = await placesOf(at.kim.personId);
  expect(before).toEqual(
    expect.arrayContaining(['concerns.about_id', 'matches.helper_id', 'talk_words.from_id', 'thanks.to_id'])
  );
  const mergeId = await merge(at);
  expect(await placesOf(at.kim.personId)).toEqual([]);
  expect(await matchForMe(at.later, at.matchId)).toMatchObject({ ok: true });
  expect(JSON.stringify(await readTalk(at.later, at.matchId))).toContain('Tot morgen!');
  // Nothing new opens for who that is now, at either desk.
  const held = await database.asOwner(
    `select neighbourhood_id from concerns where about_id = $1 and decision is null order by 1`,
    [at.later.personId]
  );
  expect(held.map((row) => row['neighbourhood_id'])).toEqual([at.a.id, at.b.id].sort());
  expect(await undoMerge(at.ben, mergeId)).toMatchObject({ ok: true });
  expect(await placesOf(at.kim.personId)).toEqual(before);
});

test('who may not see somebody from next door may not see who that is now', async () => {
  const at = await twice('unseen');
  const draft = { knownId: at.kim.personId, firstName: '', email: '', phone: '', postcode: '' };
  expect(await noteShield(at.bo, { personId: at.bo.personId, draft })).toMatchObject({ ok: true });
  await database.asOwner(`update shields set marks = '{}' where person_id = $1`, [at.bo.personId]);
  const hidden = (visit: SignedIn): Promise<string[]> =>
    look(visit, async (tx) => {
      const { rows } = await sql<{ id: string }>`select unnest(hidden_people()) as id`.execute(tx);
      return rows.map(({ id }) => id);
    });
  expect(await hidden(at.later)).not.toContain(at.bo.personId);
  const mergeId = await merge(at);
  expect(await hidden(at.later)).toContain(at.bo.personId);
  await undoMerge(at.ben, mergeId);
  expect(await hidden(at.later)).not.toContain(at.bo.personId);
});
