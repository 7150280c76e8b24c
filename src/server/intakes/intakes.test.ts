import { describe, expect, test } from 'vitest';
import type { DraftIntake } from '#domain/intakes/intake.ts';
import { longestIntake, mostIntakes } from '#domain/intakes/keeping.ts';
import { doorVisit, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import { throwAway } from '../neighbourhoods/store-tidying.ts';
import { newId } from '../platform/ids.ts';
import { look, transact } from '../platform/transaction.ts';
import { leavePublicAsk } from '../public-asks/leave-public-ask.ts';
import { beginIntake } from './begin-intake.ts';
import { dropIntake } from './drop-intake.ts';
import { finishIntake } from './finish-intake.ts';
import { keepIntake } from './keep-intake.ts';
import { openIntakes } from './open-intakes.ts';
import { seeIntake } from './see-intake.ts';

const database = useDatabase();
let slugs = 0;
const daysLater = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

async function street() {
  const there = await makeNeighbourhood(`singel-${++slugs}`);
  const fatima = await makePerson(there, 'Fatima', { roles: ['coordinator'] });
  const joost = await makePerson(there, 'Joost', { roles: ['coordinator'] });
  const bo = await makePerson(there, 'Bo');
  const at = (moment: Date) => visitOf(there, fatima, { now: moment });
  return { there, at, fatima: at(now), joost: visitOf(there, joost), bo: visitOf(there, bo) };
}

const draft: DraftIntake = {
  who: '',
  person: {
    firstName: 'Door',
    age: 'sixteen',
    reachBy: 'phone',
    phone: '024 123 45 67',
    email: '',
    address: '',
    cellId: '',
    languages: ['nl'],
    agreed: true
  },
  ask: {
    words: 'Wie loopt met Takkie?',
    category: 'dog',
    rhythm: 'weekly',
    onDate: '',
    dayparts: ['0'],
    minutes: '30',
    distancePreference: '',
    ticked: [],
    audience: 'coordinator',
    giveBack: '',
    giveBackWords: ''
  },
  offer: {
    categories: ['cake'],
    words: '',
    dayparts: ['4'],
    minutesAWeek: '60',
    reachMetres: '300',
    feeChoice: '',
    feeAmount: ''
  }
};
const fresh = (words: Record<string, string>) => ({
  id: newId<string>(),
  hand: newId<string>(),
  turn: 0,
  version: 0,
  words
});
const wordsOf = async (visit: Parameters<typeof seeIntake>[0], id: string) => {
  const seen = await seeIntake(visit, { id });
  return seen.ok ? (seen.value.kept?.words ?? null) : null;
};
const countOf = async (neighbourhoodId: string) =>
  (
    await database.asOwner(
      `select (select count(*)::int from people where neighbourhood_id = $1) as people,
         (select count(*)::int from asks where neighbourhood_id = $1) as asks,
         (select count(*)::int from offers where neighbourhood_id = $1) as offers`,
      [neighbourhoodId]
    )
  )[0];

describe('a half-finished intake', () => {
  test('is there for this coordinator everywhere, and for nobody else', async () => {
    const { fatima, joost, bo } = await street();
    const coming = fresh({ firstName: 'Door', words: 'De hond' });
    expect(await keepIntake(bo, coming)).toMatchObject({ reason: 'not-allowed' });
    expect(await keepIntake(fatima, coming)).toMatchObject({ ok: true });
    expect(await wordsOf(fatima, coming.id)).toEqual({ firstName: 'Door', words: 'De hond' });
    expect(await openIntakes(fatima)).toMatchObject([{ id: coming.id, firstName: 'Door' }]);
    expect(await wordsOf(joost, coming.id)).toBeNull();
    expect(await openIntakes(joost)).toEqual([]);
    expect(await seeIntake(bo, { id: coming.id })).toMatchObject({ reason: 'not-allowed' });
    for (const one of [bo, joost])
      expect(await look(one, (tx) => tx.selectFrom('intakes').selectAll().execute())).toEqual([]);
    expect(await keepIntake(joost, coming)).toMatchObject({ reason: 'gone' });
    expect(await finishIntake(joost, { id: coming.id, version: 1, draft })).toMatchObject({ reason: 'gone' });
    await dropIntake(joost, coming.id);
    expect(await wordsOf(fatima, coming.id)).not.toBeNull();
  });

  test('is never overwritten by what is older or typed elsewhere', async () => {
    const { fatima } = await street();
    const phone = fresh({ words: 'een' });
    await keepIntake(fatima, phone);
    await keepIntake(fatima, { ...phone, turn: 2, words: { words: 'drie' } });
    expect(await keepIntake(fatima, { ...phone, turn: 1, words: { words: 'twee' } })).toMatchObject({ ok: true });
    expect(await wordsOf(fatima, phone.id)).toEqual({ words: 'drie' });
    const laptop = { ...phone, hand: newId<string>(), version: 1, words: { words: 'oud' } };
    expect(await keepIntake(fatima, laptop)).toMatchObject({ reason: 'elsewhere' });
    expect(await keepIntake(fatima, { ...laptop, version: 2, words: { words: 'vier' } })).toMatchObject({ ok: true });
    expect(await keepIntake(fatima, { ...phone, turn: 3 })).toMatchObject({ reason: 'elsewhere' });
    expect(await wordsOf(fatima, phone.id)).toEqual({ words: 'vier' });
  });

  test('is kept once by twenty first posts at the same moment', async () => {
    const { fatima } = await street();
    const coming = fresh({ words: 'een' });
    const turns = Array.from({ length: 20 }, (_, turn) =>
      keepIntake(fatima, { ...coming, turn, words: { words: `${turn}` } })
    );
    expect((await Promise.all(turns)).every(({ ok }) => ok)).toBe(true);
    expect(await wordsOf(fatima, coming.id)).toEqual({ words: '19' });
  });

  test('ends fourteen days after the last change, and is then thrown away', async () => {
    const { fatima, at, there } = await street();
    const coming = fresh({ words: 'een' });
    await keepIntake(fatima, coming);
    await keepIntake(at(daysLater(10)), { ...coming, turn: 1 });
    expect(await wordsOf(at(daysLater(23.9)), coming.id)).not.toBeNull();
    expect(await wordsOf(at(daysLater(24.1)), coming.id)).toBeNull();
    await transact({ ...doorVisit(there), duty: 'clock' }, 'tidy-up', async (tx) => {
      await throwAway(tx, daysLater(24.1));
      return { ok: true };
    });
    expect(await database.asOwner('select id from intakes where id = $1', [coming.id])).toEqual([]);
  });

  test('is no place for books, and not for hundreds', async () => {
    const { fatima } = await street();
    expect(await keepIntake(fatima, fresh({ words: 'x'.repeat(longestIntake) }))).toMatchObject({ reason: 'too-much' });
    for (let at = 0; at < mostIntakes; at++) await keepIntake(fatima, fresh({}));
    expect(await keepIntake(fatima, fresh({}))).toMatchObject({ reason: 'too-many' });
  });
});

describe('finishing an intake', () => {
  test('makes the person, the ask and the offer, once, however often it is pressed', async () => {
    const { fatima, there } = await street();
    const coming = fresh({ firstName: 'Door' });
    await keepIntake(fatima, coming);
    const before = await countOf(there.id);
    const presses = await Promise.all(
      Array.from({ length: 20 }, () => finishIntake(fatima, { id: coming.id, version: 1, draft }))
    );
    expect(new Set(presses.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(presses[0]).toMatchObject({ ok: true, value: { personId: expect.any(String), askId: expect.any(String) } });
    expect(await countOf(there.id)).toEqual({ people: before!['people'] + 1, asks: 1, offers: 1 });
    expect(await openIntakes(fatima)).toEqual([]);
    expect(await keepIntake(fatima, { ...coming, turn: 5 })).toMatchObject({ reason: 'finished' });
    expect(await database.asOwner('select words from intakes where id = $1', [coming.id])).toEqual([{ words: {} }]);
  });

  test('makes all or nothing, and what was typed stays', async () => {
    const { fatima, there } = await street();
    const [known] = await database.asOwner<{ email: string }>(
      `select email from contacts where neighbourhood_id = $1 limit 1`,
      [there.id]
    );
    const coming = fresh({ firstName: 'Door' });
    await keepIntake(fatima, coming);
    const before = await countOf(there.id);
    const wrong = { ...draft, person: { ...draft.person, email: known!.email } };
    expect(await finishIntake(fatima, { id: coming.id, version: 1, draft: wrong })).toMatchObject({
      reason: 'email-known'
    });
    const nobody = { ...draft, who: newId<string>() };
    expect(await finishIntake(fatima, { id: coming.id, version: 1, draft: nobody })).toMatchObject({ reason: 'gone' });
    expect(await countOf(there.id)).toEqual(before);
    expect(await wordsOf(fatima, coming.id)).toEqual({ firstName: 'Door' });
  });

  test('finishes exactly what was read back', async () => {
    const { fatima } = await street();
    const coming = fresh({ firstName: 'Door' });
    await keepIntake(fatima, coming);
    await keepIntake(fatima, { ...coming, turn: 1, words: { firstName: 'Doortje' } });
    expect(await finishIntake(fatima, { id: coming.id, version: 1, draft })).toMatchObject({ reason: 'elsewhere' });
    expect(await finishIntake(fatima, { id: coming.id, version: 2, draft })).toMatchObject({ ok: true });
  });

  test('never takes a namesake for somebody new without asking', async () => {
    const { fatima, bo, there } = await street();
    const coming = fresh({ firstName: 'B' });
    await keepIntake(fatima, coming);
    expect(await seeIntake(fatima, { id: coming.id })).toMatchObject({ value: { alike: [{ id: bo.personId }] } });
    const finish = (who: string) => finishIntake(fatima, { id: coming.id, version: 1, draft: { ...draft, who } });
    expect(await finish('')).toMatchObject({ reason: 'choose-who' });
    const before = await countOf(there.id);
    expect(await finish(bo.personId)).toMatchObject({ value: { personId: bo.personId } });
    expect(await countOf(there.id)).toMatchObject({ people: before!['people'], asks: 1, offers: 1 });
  });
});

describe('an intake of what was left without an account', () => {
  async function left(here: Awaited<ReturnType<typeof street>>): Promise<string> {
    const words = { firstName: 'Sanne', reach: '024 111 11 11', words: 'De tuin', source: `huis-${slugs}` };
    expect(await leavePublicAsk(doorVisit(here.there), words)).toMatchObject({ ok: true });
    const rows = await database.asOwner('select id from public_asks where neighbourhood_id = $1', [here.there.id]);
    return rows.at(-1)!['id'] as string;
  }

  test('begins with those words and without any agreement; one coordinator has it in hand', async () => {
    const here = await street();
    const id = await left(here);
    expect(await beginIntake(here.bo, id)).toMatchObject({ reason: 'not-allowed' });
    const begun = await beginIntake(here.fatima, id);
    const intake = begun.ok ? begun.value.id : '';
    expect(await wordsOf(here.fatima, intake)).toEqual({
      firstName: 'Sanne',
      phone: '024 111 11 11',
      email: '',
      words: 'De tuin'
    });
    expect(await beginIntake(here.fatima, id)).toMatchObject({ value: { id: intake } });
    expect(await beginIntake(here.joost, id)).toMatchObject({ reason: 'in-other-hands' });
    await dropIntake(here.fatima, intake);
    expect(await beginIntake(here.joost, id)).toMatchObject({ ok: true });
  });

  test('ends what was left when it becomes somebody’s own', async () => {
    const here = await street();
    const id = await left(here);
    const begun = await beginIntake(here.fatima, id);
    const intake = begun.ok ? begun.value.id : '';
    expect(await finishIntake(here.fatima, { id: intake, version: 1, draft })).toMatchObject({ ok: true });
    expect(await database.asOwner('select id from public_asks where id = $1', [id])).toEqual([]);
    expect(await beginIntake(here.joost, id)).toMatchObject({ reason: 'gone' });
  });

  test('that nobody went on with is there again for everybody', async () => {
    const here = await street();
    const id = await left(here);
    await beginIntake(here.fatima, id);
    await transact({ ...doorVisit(here.there), duty: 'clock' }, 'tidy-up', async (tx) => {
      await throwAway(tx, daysLater(15));
      return { ok: true };
    });
    expect(await beginIntake(visitOf(here.there, here.joost.person, { now: daysLater(15) }), id)).toMatchObject({
      ok: true
    });
  });
});
