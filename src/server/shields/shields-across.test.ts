import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { fromAcross } from '#server/matching/from-across.ts';
import { suggestHelpers } from '#server/matching/suggest-helpers.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { agreedAcross, makeBorder, openUp, proposedAcross, type Border } from '../../../tests/border.ts';
import { insert, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { noteShield } from './note-shield.ts';

const database = useDatabase();
const nothing = { knownId: '', firstName: '', email: '', phone: '', postcode: '' };
const note = (by: SignedIn, draft: Partial<typeof nothing>) =>
  noteShield(by, { personId: by.personId, draft: { ...nothing, ...draft } });

/** Everything that the walls let somebody read, of every table. */
const allOf = (visit: SignedIn): Promise<string> =>
  look(visit, async (tx) => {
    const { rows } = await sql<{ name: string }>`select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')`.execute(
      tx
    );
    const seen: string[] = [];
    for (const { name } of rows)
      seen.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(tx)).rows));
    return seen.join('\n');
  });

async function offersToo(at: Border, name: string, email: string): Promise<SignedIn> {
  const contact = { reach_by: 'email', email, email_key: email.toLowerCase() };
  const visit = visitOf(at.b, await makePerson(at.b, name, { contact }));
  const whose = { person_id: visit.personId, posted_by: visit.personId, goes_beyond: true };
  const offer = { categories: ['dog'], minutes_a_week: 120, reach_metres: 2000, dayparts: 2 ** 28 - 1 };
  const place = { region_id: at.b.regionId, neighbourhood_id: at.b.id, id: newId<string>() };
  await insert('offers', { ...place, ...whose, ...offer, ends_on: '2026-12-31', posted_at: now });
  return visit;
}
const bestNames = async ({ ada, askId }: Border): Promise<string[]> => {
  const suggested = await suggestHelpers(ada, askId);
  if (!suggested.ok) throw new Error(suggested.reason);
  return suggested.value.best.map(({ id }) => id);
};

test('who is kept out across the border is never suggested, also under a later account with the same contact', async () => {
  const at = await makeBorder('later');
  await openUp(at);
  const ed = await offersToo(at, 'Ed', 'ed@example.org');
  expect(await bestNames(at)).toEqual(expect.arrayContaining([at.kim.personId, ed.personId]));
  expect(await note(at.bo, { email: 'ed@example.org' })).toMatchObject({ ok: true });
  expect(await note(at.bo, { email: 'later@example.org' })).toMatchObject({ ok: true });
  const later = await offersToo(at, 'Edo', 'Later@example.org');
  expect(await bestNames(at)).toEqual([at.kim.personId]);
  for (const visit of [ed, later]) expect(await allOf(visit)).not.toContain(at.bo.personId);
});

test('a desk across the border that is kept out finds no trace of the proposal', async () => {
  const at = await makeBorder('desk-out');
  const mia = visitOf(at.b, await makePerson(at.b, 'Mia', { roles: ['coordinator'] }));
  const matchId = await proposedAcross(at);
  expect(await fromAcross(at.ben)).toMatchObject({ value: [{ id: matchId }] });
  const [mail] = await database.asOwner('select email from contacts where person_id = $1', [at.ben.personId]);
  expect(await note(at.bo, { email: mail!['email'] as string })).toMatchObject({ ok: true });
  expect(await fromAcross(at.ben)).toMatchObject({ value: [] });
  const all = await allOf(at.ben);
  for (const id of [at.bo.personId, at.askId, matchId]) expect(all).not.toContain(id);
  expect(await fromAcross(mia)).toMatchObject({ value: [{ id: matchId }] });
});

test('help that runs across the border ends without a reason, and each is gone for the other', async () => {
  const at = await makeBorder('running-out');
  const matchId = await agreedAcross(at);
  expect(await note(at.bo, { knownId: at.kim.personId })).toMatchObject({ ok: true });
  for (const visit of [at.kim, at.bo]) expect(await matchForMe(visit, matchId)).toMatchObject({ reason: 'not-found' });
  const all = await allOf(at.kim);
  for (const id of [at.bo.personId, at.askId]) expect(all).not.toContain(id);
  const kims = look(at.bo, (tx) => tx.selectFrom('people').selectAll().where('id', '=', at.kim.personId).execute());
  expect(await kims).toEqual([]);
  const told = await database.asOwner<{ neighbourhood_id: string; plain: string }>(
    `select neighbourhood_id, plain from mails where kind = 'appointment' and to_id = $1`,
    [at.kim.personId]
  );
  expect(told).toMatchObject([{ neighbourhood_id: at.b.id }]);
  expect(told[0]!.plain).not.toMatch(/\bBo\b|Bas|zien/);
});
