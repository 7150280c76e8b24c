import { expect, test } from 'vitest';
import type { SignedIn } from '#domain/visits/visit.ts';
import { answerMatch } from '#server/consents/answer-match.ts';
import { matchForMe } from '#server/matches/match-for-me.ts';
import { reachOf } from '#server/matches/store.ts';
import { newId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { agreedAcross, makeBorder, type Border } from '../../../tests/border.ts';
import { insert, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { makeMatch } from '../../../tests/matched.ts';
import { answerConcern } from './answer-concern.ts';
import { concernForMe } from './concern-for-me.ts';
import { decideConcern } from './decide-concern.ts';
import { escalateConcern } from './escalate-concern.ts';
import { openConcernsHere } from './open-concerns-here.ts';
import { passOnConcern } from './pass-on-concern.ts';
import { raiseConcern } from './raise-concern.ts';
import { seeConcern } from './see-concern.ts';
import { takeUpConcern } from './take-up-concern.ts';
import { tellReported } from './tell-reported.ts';
import { whomIDealtWith } from './whom-i-dealt-with.ts';

const database = useDatabase();

/** Bo in a tells about Kim in b, or the other way round; the records at both desks. */
async function raised(at: Border, by: SignedIn, about: SignedIn): Promise<{ id: string; twinId: string }> {
  const draft = { about: about.personId, words: 'Bo vond het eng.', callHow: 'phone', mayCopy: true };
  const done = await raiseConcern(by, draft);
  if (!done.ok) throw new Error(done.reason);
  const { id } = done.value;
  const [twin] = await database.asOwner<{ id: string }>('select id from concerns where twin_id = $1', [id]);
  return { id, twinId: twin!.id };
}

const lettersOf = (there: { id: string }, kind: string) =>
  database.asOwner<{ name: string; plain: string; subject: string }>(
    `select p.first_name as name, e.plain, e.subject from mails e join people p on p.id = e.to_id
     where e.kind = $1 and e.neighbourhood_id = $2 order by p.first_name`,
    [kind, there.id]
  );

test('both desks hear of it at once, and neither reads a name or a word of the other side', async () => {
  const at = await makeBorder('felt');
  await agreedAcross(at);
  expect(await whomIDealtWith(at.bo, null)).toMatchObject({ people: [{ firstName: 'Kim' }], places: ['felt-b'] });
  const { id, twinId } = await raised(at, at.bo, at.kim);
  for (const [there, name] of [
    [at.a, 'Ada'],
    [at.b, 'Ben']
  ] as const) {
    const letters = await lettersOf(there, 'concern');
    expect(letters.map((one) => one.name)).toEqual([name]);
    expect(letters.map(({ plain, subject }) => plain + subject).join()).not.toMatch(/Kim|Bo\b|eng|voelde/);
  }
  const here = await seeConcern(at.ada, id);
  expect(here).toMatchObject({
    value: { side: 'teller', byName: 'Bo', otherPlace: 'felt-b', copy: { aboutName: null, ask: 'Een rondje met Bas' } }
  });
  expect(JSON.stringify(here)).not.toContain('Kim');
  const there = await seeConcern(at.ben, twinId);
  expect(there).toMatchObject({
    value: { side: 'reported', byName: null, personId: null, otherPlace: 'felt-a', words: null, reach: null }
  });
  expect(there).toMatchObject({ value: { copy: { aboutName: 'Kim', ask: null, talk: [] }, callHow: null } });
  expect(JSON.stringify(there)).not.toMatch(/Bo\b|Bas|eng/);
  expect(await openConcernsHere(at.ben)).toMatchObject([{ id: twinId, byName: null, otherPlace: 'felt-a' }]);
  // Each record is of one desk alone.
  expect(await seeConcern(at.ben, id)).toMatchObject({ reason: 'not-found' });
  expect(await seeConcern(at.ada, twinId)).toMatchObject({ reason: 'not-found' });
  expect(await look(at.kim, (tx) => tx.selectFrom('concerns').selectAll().execute())).toEqual([]);
});

test('from that second on nothing new opens for whom it is about, on either side', async () => {
  const at = await makeBorder('stop');
  await agreedAcross(at);
  const [lin, ben] = [at.lin.person, at.ben.person];
  const { match } = await makeMatch(at.b, { asker: lin, helper: at.kim.person, by: ben });
  await raised(at, at.bo, at.kim);
  const yes = { matchId: match, answer: 'yes' };
  await answerMatch(at.kim, yes);
  expect(await answerMatch(at.lin, yes)).toEqual({ ok: true, value: 'wait' });
  expect(await matchForMe(at.kim, match)).toMatchObject({ value: { stage: 'waiting', otherName: null, reach: null } });
  // The walls hold without the happening, for a new agreement and for who told it.
  await database.asOwner('update matches set agreed_at = $1 where id = $2', [now, match]);
  expect(await look(at.kim, (tx) => reachOf(tx, at.lin.personId))).toBeNull();
  expect(await look(at.kim, (tx) => reachOf(tx, at.bo.personId))).toBeNull();
});

test('who helps tells about who asks, and the desk of the helper reads no word of the ask', async () => {
  const at = await makeBorder('turn');
  await agreedAcross(at);
  const { id, twinId } = await raised(at, at.kim, at.bo);
  const here = await seeConcern(at.ben, id);
  expect(here).toMatchObject({ value: { side: 'teller', byName: 'Kim', copy: { aboutName: null, ask: null } } });
  expect(JSON.stringify(here)).not.toContain('Bas');
  expect(await seeConcern(at.ada, twinId)).toMatchObject({ value: { side: 'reported', copy: { aboutName: 'Bo' } } });
});

test('each desk speaks with its own side, passes on in own words, and both open it again', async () => {
  const at = await makeBorder('both-desks');
  await agreedAcross(at);
  const { match } = await makeMatch(at.b, { asker: at.lin.person, helper: at.kim.person, by: at.ben.person });
  const { id, twinId } = await raised(at, at.bo, at.kim);
  await takeUpConcern(at.ada, id);
  expect(await tellReported(at.ada, { id, words: 'Kim, hoor eens.' })).toMatchObject({ reason: 'gone' });
  expect(await passOnConcern(at.ada, { id, words: '' })).toMatchObject({ reason: 'says-nothing' });
  await takeUpConcern(at.ben, twinId);
  expect(await passOnConcern(at.ada, { id, words: 'Het wandelen duurde lang.' })).toMatchObject({ ok: true });
  expect(await passOnConcern(at.ada, { id, words: 'Nog eens.' })).toMatchObject({ reason: 'gone' });
  expect(await passOnConcern(at.ben, { id: twinId, words: 'Terug.' })).toMatchObject({ reason: 'gone' });
  expect(await seeConcern(at.ben, twinId)).toMatchObject({ value: { words: 'Het wandelen duurde lang.' } });
  expect((await lettersOf(at.b, 'concern')).map(({ name }) => name)).toEqual(['Ben', 'Ben']);

  expect(await tellReported(at.ben, { id: twinId, words: 'We hoorden iets.' })).toMatchObject({ ok: true });
  const told = (await lettersOf(at.b, 'concern')).find(({ name }) => name === 'Kim');
  expect(told?.plain).toContain(`/both-desks-b/concerns/${twinId}`);
  expect(await concernForMe(at.kim, twinId)).toMatchObject({ value: { as: 'other', told: 'We hoorden iets.' } });
  expect(await answerConcern(at.kim, { id: twinId, words: 'Het was mooi weer.' })).toMatchObject({ ok: true });
  expect(await concernForMe(at.bo, id)).toMatchObject({ value: { as: 'teller', takenUpName: 'Ada' } });

  for (const visit of [at.kim, at.lin]) await answerMatch(visit, { matchId: match, answer: 'yes' });
  expect(await decideConcern(at.ben, { id: twinId, decision: 'open-again' })).toMatchObject({ ok: true });
  expect(await matchForMe(at.kim, match)).toMatchObject({ value: { stage: 'waiting' } });
  expect(await decideConcern(at.ada, { id, decision: 'open-again' })).toMatchObject({ ok: true });
  expect(await matchForMe(at.kim, match)).toMatchObject({ value: { stage: 'agreed', otherName: 'Lin' } });
});

test('whoever has help running at home is asked once how it goes, and each desk goes on to its own keepers', async () => {
  const at = await makeBorder('running');
  await agreedAcross(at);
  const els = visitOf(at.b, await makePerson(at.b, 'Els', { roles: ['administrator'] }));
  const agreed = { match: { agreed_at: new Date(now.getTime() - 86_400_000) } };
  await makeMatch(at.b, { asker: at.lin.person, helper: at.kim.person, by: at.ben.person }, agreed);
  const { twinId } = await raised(at, at.bo, at.kim);
  expect((await lettersOf(at.b, 'how-was-it')).map(({ name }) => name)).toEqual(['Lin']);
  expect(await lettersOf(at.a, 'how-was-it')).toEqual([]);
  await escalateConcern({ regionId: at.b.regionId, neighbourhoodId: at.b.id, concernId: twinId });
  expect(await seeConcern(els, twinId)).toMatchObject({ ok: true });
});

test('the database keeps the record without a teller where that person lives, and nowhere else', async () => {
  const at = await makeBorder('record');
  await agreedAcross(at);
  const add = (visit: SignedIn, more: object) =>
    look(visit, (tx) =>
      tx
        .insertInto('concerns')
        .values({
          ...{ regionId: visit.regionId, neighbourhoodId: visit.neighbourhoodId, id: newId<string>(), raisedAt: now },
          ...more
        })
        .execute()
    );
  const of = (personId: string | null, aboutId: string, otherNeighbourhoodId: string) => ({
    ...{ personId, aboutId, otherNeighbourhoodId, twinId: newId<string>() }
  });
  const clock = (visit: SignedIn) => ({ ...visit, duty: 'clock' }) as unknown as SignedIn;
  await expect(add(clock(at.ada), of(null, at.kim.personId, at.b.id))).rejects.toThrow('row-level security');
  await expect(add(at.bo, of(at.bo.personId, at.kim.personId, at.a.id))).rejects.toThrow('row-level security');
  await expect(add(at.bo, of(null, at.bo.personId, at.b.id))).rejects.toThrow('row-level security');
  const named = { region_id: at.b.regionId, neighbourhood_id: at.b.id, id: newId<string>(), raised_at: now };
  const twin = { about_id: at.kim.personId, other_neighbourhood_id: at.a.id, twin_id: newId<string>(), copy: 'x' };
  await expect(insert('concerns', { ...named, ...twin })).rejects.toThrow('violates check constraint');
});
