import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { SignedIn } from '#domain/visits/visit.ts';
import { setAppointment } from '#server/appointments/set-appointment.ts';
import { matchAtDesk } from '#server/desk/match-at-desk.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { stopMatch } from '#server/matches/stop-match.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { endSharing } from '#server/sharings/end-sharing.ts';
import { sayBeyond } from '#server/sharings/say-beyond.ts';
import { agreedAcross, makeBorder, openUp, proposedAcross, type Border } from '../../../tests/border.ts';
import { insert, makeNeighbourhood, makePerson, now, useDatabase } from '../../../tests/database.ts';
import { fromAcross } from './from-across.ts';
import { letAcross } from './let-across.ts';
import { proposeMatch } from './propose-match.ts';
import { refuseAcross } from './refuse-across.ts';
import { suggestHelpers } from './suggest-helpers.ts';
import { withdrawProposal } from './withdraw-proposal.ts';

const database = useDatabase();
const bestFor = async ({ ada, askId }: Border) => {
  const suggested = await suggestHelpers(ada, askId);
  if (!suggested.ok) throw new Error(suggested.reason);
  return suggested.value.best;
};

test('somebody across the border is suggested only when both said that it may go there, and without a name', async () => {
  const at = await makeBorder('suggest');
  expect(await bestFor(at)).toEqual([]);
  await sayBeyond(at.bo, { what: 'ask', id: at.askId, answer: 'yes' });
  expect(await bestFor(at)).toEqual([]);
  await openUp(at);
  const [kim] = await bestFor(at);
  expect(kim).toMatchObject({
    id: at.kim.personId,
    firstName: 'suggest-b',
    isAcross: true,
    words: null,
    reachBy: null
  });
  expect(JSON.stringify(kim)).not.toContain('Kim');
  await sayBeyond(at.kim, { what: 'offer', id: at.offerId, answer: 'no' });
  expect(await bestFor(at)).toEqual([]);
});

test('the reach counts from middle to middle', async () => {
  const at = await makeBorder('reach');
  await openUp(at);
  await database.asOwner('update sharings set metres = 2500 where id = $1', [at.sharingId]);
  expect(await bestFor(at)).toEqual([]);
});

test('the other desk says first whether the helper may be asked, and sees no words and no name', async () => {
  const at = await makeBorder('desk');
  const matchId = await proposedAcross(at);
  // Nothing of it reaches the helper before.
  expect(await matchForMe(at.kim, matchId)).toMatchObject({ reason: 'not-found' });
  expect(await letAcross(at.ada, { matchId, line: null })).toMatchObject({ reason: 'gone' });
  const seen = await fromAcross(at.ben);
  expect(seen).toMatchObject({ ok: true, value: [{ id: matchId, from: 'desk-a', helperName: 'Kim' }] });
  expect(JSON.stringify(seen)).not.toMatch(/Bas|Bo\b/);
  expect(await letAcross(at.ben, { matchId, line: 'Kim is rustig' })).toMatchObject({ ok: true, value: 'mail' });
  expect(await letAcross(at.ben, { matchId, line: null })).toMatchObject({ reason: 'gone' });
  const mails = await database.asOwner('select neighbourhood_id, plain from mails where to_id = $1', [at.kim.personId]);
  expect(mails).toMatchObject([{ neighbourhood_id: at.b.id }]);
  expect(mails[0]!['plain']).toContain(`/desk-b/matches/${matchId}`);
  expect(await matchForMe(at.kim, matchId)).toMatchObject({
    value: { side: 'helper', words: 'Een rondje met Bas', otherName: null, area: 'desk-a' }
  });
});

test('the other desk gets one letter that names nobody, however much waits there, and nobody who stopped it', async () => {
  const at = await makeBorder('waits');
  const mia = await makePerson(at.b, 'Mia', { roles: ['coordinator'] });
  const stop = { region_id: at.b.regionId, neighbourhood_id: at.b.id, person_id: mia.id };
  await insert('mail_stops', { ...stop, kind: 'desk-news', stopped_at: now });
  const night = { quiet_from: '00:00', quiet_until: '11:30' };
  await database.asOwner('update neighbourhoods set quiet_from = $1, quiet_until = $2 where id = $3', [
    ...[night.quiet_from, night.quiet_until, at.b.id]
  ]);
  const matchId = await proposedAcross(at);
  const letters = () =>
    database.asOwner<{ to_id: string; neighbourhood_id: string; plain: string; subject: string; at: Date }>(
      `select to_id, neighbourhood_id, plain, subject, send_after as at from mails where kind = 'desk-news' and region_id = $1`,
      [at.a.regionId]
    );
  const [letter] = await letters();
  expect(letter).toMatchObject({ to_id: at.ben.personId, neighbourhood_id: at.b.id });
  expect(letter!.at > now).toBe(true);
  expect(letter!.plain).toContain('/waits-b/desk');
  expect(letter!.plain + letter!.subject).not.toMatch(/Kim|\bBo\b|Bas|Ada/);
  expect(await withdrawProposal(at.ada, matchId)).toMatchObject({ ok: true });
  await proposedAcross(at);
  expect(await letters()).toHaveLength(1);
});

test('both yes open names and numbers to exactly these two, and each hears at the own address', async () => {
  const at = await makeBorder('both');
  const matchId = await agreedAcross(at);
  expect(await matchForMe(at.kim, matchId)).toMatchObject({ value: { stage: 'agreed', otherName: 'Bo' } });
  expect(await matchForMe(at.bo, matchId)).toMatchObject({
    value: { stage: 'agreed', otherName: 'Kim', line: 'Kim is rustig' }
  });
  const forKim = await matchForMe(at.kim, matchId);
  expect(forKim.ok && forKim.value.reach?.email).toMatch(/^bo\./);
  expect(await matchForMe(at.lin, matchId)).toMatchObject({ reason: 'not-found' });
  const [here, there] = [await matchAtDesk(at.ada, matchId), await matchAtDesk(at.ben, matchId)];
  expect(here).toMatchObject({ value: { match: { askerName: 'Bo', helperName: 'both-b' }, helperReach: null } });
  expect(there).toMatchObject({ value: { match: { askerName: 'both-a', helperName: 'Kim' }, askerReach: null } });
  expect(JSON.stringify(there)).not.toMatch(/Bas|Bo\b/);
  // Each desk speaks for its own side alone.
  const forOther = { matchId, forPerson: at.bo.personId };
  expect(await stopMatch(at.ben, forOther)).toMatchObject({ reason: 'not-found' });
});

test('they meet, and it stops, over the border', async () => {
  const at = await makeBorder('meet');
  const matchId = await agreedAcross(at);
  const draft = { matchId, date: '2026-10-09', time: '10:00', place: '' };
  expect(await setAppointment(at.kim, draft)).toMatchObject({ ok: true });
  const told = await database.asOwner(
    `select to_id, neighbourhood_id from mails where kind = 'appointment' and region_id = $1 order by to_id`,
    [at.a.regionId]
  );
  expect(told).toEqual(
    [
      { to_id: at.bo.personId, neighbourhood_id: at.a.id },
      { to_id: at.kim.personId, neighbourhood_id: at.b.id }
    ].toSorted((one, other) => (one.to_id < other.to_id ? -1 : 1))
  );
  expect(await matchForMe(at.bo, matchId)).toMatchObject({ value: { appointments: [{ place: null }] } });
  expect(await stopMatch(at.kim, { matchId })).toMatchObject({ ok: true });
  expect(await matchForMe(at.bo, matchId)).toMatchObject({ value: { stage: 'over' } });
});

test('a desk may say not this time, and then the helper never hears of it', async () => {
  const at = await makeBorder('refuse');
  const matchId = await proposedAcross(at);
  expect(await refuseAcross(at.ada, matchId)).toMatchObject({ reason: 'gone' });
  expect(await refuseAcross(at.ben, matchId)).toMatchObject({ ok: true });
  expect(await letAcross(at.ben, { matchId, line: null })).toMatchObject({ reason: 'gone' });
  expect(await database.asOwner('select 1 from mails where to_id = $1', [at.kim.personId])).toEqual([]);
});

test('who may not see each other are not brought together over the border, also not after the proposal', async () => {
  const at = await makeBorder('apart');
  const matchId = await proposedAcross(at);
  const place = { region_id: at.b.regionId, neighbourhood_id: at.b.id };
  const who = { person_id: at.kim.personId, other_id: at.bo.personId, noted_by: at.kim.personId, noted_at: now };
  await insert('shields', { ...place, id: newId(), ...who, marks: [], owner_marks: [], label: 'x' });
  expect(await letAcross(at.ben, { matchId, line: null })).toMatchObject({ reason: 'cannot-now' });
  expect(await bestFor(at)).toEqual([]);
});

test('when sharing ends, what was proposed goes and what was agreed stays', async () => {
  const [open, running] = [await makeBorder('ends'), await makeBorder('stays')];
  const waiting = await proposedAcross(open);
  const agreedId = await agreedAcross(running);
  expect(await endSharing(open.ben, open.sharingId)).toMatchObject({ ok: true });
  expect(await endSharing(running.ada, running.sharingId)).toMatchObject({ ok: true });
  expect(await fromAcross(open.ben)).toMatchObject({ value: [] });
  const [row] = await database.asOwner('select closed_because from matches where id = $1', [waiting]);
  expect(row).toEqual({ closed_because: 'withdrawn' });
  expect(await matchForMe(running.kim, agreedId)).toMatchObject({ value: { stage: 'agreed', otherName: 'Bo' } });
  const draft = { askId: open.askId, helperId: open.kim.personId, line: null, evenSo: false };
  expect(await proposeMatch(open.ada, draft)).toMatchObject({ reason: 'cannot-now' });
});

let wall: Border;
beforeAll(async () => {
  wall = await makeBorder('wall');
});

test('through every wall exactly the rows of a border match are seen, by each as far as that one may know', async () => {
  const matchId = await agreedAcross(wall);
  const tables = await database.asOwner<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'neighbourhood_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity order by 1`
  );
  expect(tables.length).toBeGreaterThan(30);
  const foreign = async (visit: SignedIn) => {
    const seen: Record<string, number> = {};
    for (const { name } of tables) {
      const count = await look(visit, async (tx) => {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}
          where neighbourhood_id <> ${visit.neighbourhoodId}`.execute(tx);
        return rows[0]!.count;
      });
      if (count > 0) seen[name] = count;
    }
    return seen;
  };
  const proposing = await database.asOwner(
    `select 1 from facts where about->>'matchId' = $1 and neighbourhood_id = $2`,
    [matchId, wall.a.id]
  );
  const answering = await database.asOwner(
    `select 1 from facts where about->>'matchId' = $1 and neighbourhood_id = $2`,
    [matchId, wall.b.id]
  );
  const both = { consents: 1 };
  expect(await foreign(wall.ben)).toEqual({ ...both, facts: proposing.length, matches: 1, sharings: 1 });
  expect(await foreign(wall.ada)).toEqual({ ...both, facts: answering.length });
  const two = { asks: 1, consents: 1, contacts: 1, facts: proposing.length, matches: 1, people: 1, sharings: 1 };
  expect(await foreign(wall.kim)).toEqual(two);
  expect(await foreign(wall.bo)).toEqual({ consents: 1, contacts: 1, facts: answering.length, people: 1 });
  expect(await foreign(wall.lin)).toEqual({ sharings: 1 });
});

test('the database itself lets no desk across for the other, and takes no helper from where nobody shares', async () => {
  const at = await makeBorder('guard');
  const matchId = await proposedAcross(at);
  const let_ = (visit: SignedIn) =>
    look(visit, (tx) => tx.updateTable('matches').set({ letAcrossAt: now }).where('id', '=', matchId).execute());
  await expect(let_(at.ada)).rejects.toThrow('only the coordinator of the helper');
  const stranger = await makePerson(await makeNeighbourhood('guard-c', { region_id: at.a.regionId }), 'Cas');
  const match = { regionId: at.a.regionId, neighbourhoodId: at.a.id, id: newId<string>(), askId: at.askId };
  const reach = { helperId: stranger.id, askerId: at.bo.personId, proposedBy: at.ada.personId, proposedAt: now };
  await database.asOwner('update matches set closed_at = now() where id = $1', [matchId]);
  const add = (more: object) =>
    look(at.ada, (tx) =>
      tx
        .insertInto('matches')
        .values({ ...match, ...reach, ...more })
        .execute()
    );
  await expect(add({})).rejects.toThrow('row-level security');
  const beyond = { helperId: at.kim.personId, helperNeighbourhoodId: at.b.id, borderCard: '{}' };
  await expect(add({ ...beyond, letAcrossAt: now })).rejects.toThrow('row-level security');
  await expect(add({ ...beyond, helperId: stranger.id })).rejects.toThrow('row-level security');
});
