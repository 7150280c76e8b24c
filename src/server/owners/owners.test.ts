import { describe, expect, test } from 'vitest';
import { insert, makeNeighbourhood, makePerson, now, useDatabase, visitOf } from '../../../tests/database.ts';
import type { Need } from '#domain/desk/needs-me.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import { endAbsence } from '../absences/end-absence.ts';
import { noteAbsence } from '../absences/note-absence.ts';
import { noteHandOver } from '../absences/note-hand-over.ts';
import { seeHandOver } from '../absences/see-hand-over.ts';
import { absencesHere } from '../absences/absences-here.ts';
import { nobodyAhead } from '../absences/nobody-ahead.ts';
import { areasHere } from '../areas/areas-here.ts';
import { changeArea } from '../areas/change-area.ts';
import { makeArea } from '../areas/make-area.ts';
import { removeArea } from '../areas/remove-area.ts';
import { seeArea } from '../areas/see-area.ts';
import { postAsk } from '../asks/post-ask.ts';
import { seeAsk } from '../asks/see-ask.ts';
import { needsToday } from '../desk/needs-today.ts';
import { newId } from '../platform/ids.ts';
import { look } from '../platform/transaction.ts';
import { leaveNeighbourhood } from '../profiles/leave-neighbourhood.ts';
import { changeRole } from '../roles/change-role.ts';
import { keepHelpNumber } from '../roles/keep-help-number.ts';
import { careForAsk } from './care-for-ask.ts';
import { handAskOver } from './hand-ask-over.ts';
import { lookAgain } from './look-again.ts';
import { whoHelpsHere } from './who-helps-here.ts';

const database = useDatabase();
let places = 0;
const days = (many: number): Date => new Date(now.getTime() + many * 86_400_000);
const at = (visit: SignedIn, moment: Date): SignedIn => ({ ...visit, now: moment });

/** Two cells; Fatima and Joost coordinate, Iris keeps the settings, Bo and Kim live in the one and the other cell. */
async function place() {
  const there = await makeNeighbourhood(`zorgstraat-${++places}`, { help_name: 'Fatima', help_phone: '024 000' });
  const [north, south] = [newId<string>(), newId<string>()];
  const cell = { region_id: there.regionId, neighbourhood_id: there.id, x: 0, y: 0, addresses: 80 };
  await insert('cells', { ...cell, id: north, name: 'Noord' });
  await insert('cells', { ...cell, id: south, name: 'Zuid' });
  const coordinator = { roles: ['coordinator'] } as const;
  const fatima = visitOf(there, await makePerson(there, 'Fatima', coordinator));
  const joost = visitOf(there, await makePerson(there, 'Joost', coordinator));
  const iris = visitOf(there, await makePerson(there, 'Iris', { roles: ['administrator'] }));
  const bo = visitOf(there, await makePerson(there, 'Bo', { more: { cell_id: north } }));
  const kim = visitOf(there, await makePerson(there, 'Kim', { more: { cell_id: south } }));
  return { there, north, south, fatima, joost, iris, bo, kim };
}

async function ask(by: SignedIn): Promise<string> {
  const typed = { words: 'Wie loopt er mee?', category: 'dog', rhythm: 'weekly', onDate: '', dayparts: ['0'] };
  const more = { minutes: '45', distancePreference: '', ticked: [], audience: 'coordinator', giveBack: 'later' };
  const posted = await postAsk(by, { draft: { ...typed, ...more, giveBackWords: '' }, forPerson: null, askId: null });
  if (!posted.ok) throw new Error(posted.reason);
  return posted.value.id;
}

const ownerOf = async (askId: string): Promise<string | null> =>
  (await database.asOwner<{ owner_id: string | null }>('select owner_id from asks where id = $1', [askId]))[0]!
    .owner_id;
// Ids sort by the time of asking.
const idsOf = (needs: readonly Need[]) => needs.flatMap((need) => ('ask' in need ? [need.ask.id] : [])).toSorted();
const desk = async (visit: SignedIn) => {
  const today = await needsToday(visit);
  if (!today.ok) throw new Error(today.reason);
  const { mine, nobodys, others } = today.value;
  return { mine: idsOf(mine), nobodys: idsOf(nobodys), others: idsOf(others), ...{ whole: today.value } };
};
const area = (name: string, cell: string, by: SignedIn) => ({ name, cells: [cell], coordinators: [by.personId] });

describe('an ask has an owner', () => {
  test('from the start, with a day to look again, and the asker hears who it is', async () => {
    const { bo, kim, fatima } = await place();
    const first = await ask(bo);
    const second = await ask(kim);
    // Whoever has most room, so they take turns.
    expect(await ownerOf(first)).not.toBe(await ownerOf(second));
    const mine = (await ownerOf(first)) === fatima.personId ? 'Fatima' : 'Joost';
    expect(await seeAsk(bo, first)).toMatchObject({ value: { keeper: { firstName: mine, insteadOf: null } } });
    expect(await careForAsk(fatima, first)).toMatchObject({ value: { how: 'owner', followUpOn: '2026-10-09' } });
  });

  test('who takes it over or gives it away; of two at once the second is told', async () => {
    const { bo, fatima, joost } = await place();
    const askId = await ask(bo);
    const was = await ownerOf(askId);
    const [from, to] = was === fatima.personId ? [fatima, joost] : [joost, fatima];
    expect(await handAskOver(bo, { askId, to: bo.personId, was })).toMatchObject({ reason: 'not-allowed' });
    expect(await handAskOver(from, { askId, to: bo.personId, was })).toMatchObject({ reason: 'no-coordinator' });
    expect(await handAskOver(to, { askId, to: to.personId, was })).toMatchObject({ ok: true });
    expect(await handAskOver(from, { askId, to: from.personId, was })).toMatchObject({ reason: 'changed-meanwhile' });
    expect(await ownerOf(askId)).toBe(to.personId);
    const facts = await database.asOwner(`select about from facts where kind = 'AskHandedOver'`);
    expect(facts).toContainEqual({ about: { askId, personId: bo.personId, ownerId: to.personId } });
  });

  test('and a day, by one tap or from the calendar; then it is on the desk', async () => {
    const { bo, fatima, joost } = await place();
    const askId = await ask(bo);
    const mine = (await ownerOf(askId)) === fatima.personId ? fatima : joost;
    expect(await lookAgain(bo, { askId, day: 'tomorrow' })).toMatchObject({ reason: 'not-allowed' });
    expect(await lookAgain(mine, { askId, day: '2026-10-01' })).toMatchObject({ reason: 'in-the-past', field: 'day' });
    expect(await lookAgain(mine, { askId, day: 'someday' })).toMatchObject({ reason: 'no-date', field: 'day' });
    expect(await lookAgain(mine, { askId, day: 'next-week' })).toMatchObject({ value: '2026-10-13' });
    expect(await lookAgain(mine, { askId, day: 'two-weeks' })).toMatchObject({ value: '2026-10-20' });
    expect(await lookAgain(mine, { askId, day: 'tomorrow' })).toMatchObject({ value: '2026-10-07' });
    const kindOn = async (day: Date) => (await desk(at(mine, day))).whole.mine.map(({ kind }) => kind);
    expect(await kindOn(now)).toEqual(['new-ask']);
    expect(await kindOn(days(1))).toEqual(['look-again']);
  });

  test('of whom somebody reads the desk: the own first, and what was of who left is nobody’s', async () => {
    const { there, bo, kim, fatima, joost, iris } = await place();
    const asks = [await ask(bo), await ask(kim)];
    const ofJoost = (await ownerOf(asks[0]!)) === joost.personId ? asks[0]! : asks[1]!;
    const ofFatima = asks.find((id) => id !== ofJoost)!;
    expect(await desk(fatima)).toMatchObject({ mine: [ofFatima], nobodys: [], others: [ofJoost] });
    const ria = visitOf(there, await makePerson(there, 'Ria', { roles: ['coordinator'] }));
    await changeRole(iris, { personId: joost.personId, role: 'coordinator', how: 'take' });
    expect(await desk(fatima)).toMatchObject({ mine: [ofFatima], nobodys: [ofJoost], others: [] });
    expect(await desk(ria)).toMatchObject({ mine: [], nobodys: [ofJoost], others: [ofFatima] });
  });
});

describe('areas', () => {
  test('divide care: a new ask goes to its area, and every coordinator still sees all', async () => {
    const { north, south, bo, kim, fatima, joost } = await place();
    expect(await makeArea(fatima, area('Noord', north, joost))).toMatchObject({ ok: true });
    expect(await makeArea(fatima, area('Zuid', south, fatima))).toMatchObject({ ok: true });
    const [inNorth, inSouth] = [await ask(bo), await ask(kim)];
    expect([await ownerOf(inNorth), await ownerOf(inSouth)]).toEqual([joost.personId, fatima.personId]);
    expect(await desk(joost)).toMatchObject({ mine: [inNorth], others: [inSouth] });
    expect(await careForAsk(joost, inSouth)).toMatchObject({ ok: true });
    expect(await handAskOver(joost, { askId: inSouth, to: joost.personId, was: fatima.personId })).toMatchObject({
      ok: true
    });
  });

  test('are kept by coordinators and administrators alone', async () => {
    const { north, bo, iris, fatima } = await place();
    expect(await makeArea(bo, area('Noord', north, fatima))).toMatchObject({ reason: 'not-allowed' });
    expect(await areasHere(bo)).toMatchObject({ reason: 'not-allowed' });
    const made = await makeArea(iris, area('Noord', north, fatima));
    const id = made.ok ? made.value.id : '';
    expect(await seeArea(bo, id)).toMatchObject({ reason: 'not-allowed' });
    expect(await removeArea(bo, id)).toMatchObject({ reason: 'not-allowed' });
    expect(await removeArea(iris, id)).toMatchObject({ ok: true });
    expect(await removeArea(iris, id)).toMatchObject({ reason: 'not-found' });
    const write = look(bo, (tx) =>
      tx
        .insertInto('areas')
        .values({
          regionId: bo.regionId,
          neighbourhoodId: bo.neighbourhoodId,
          id: newId(),
          name: 'Mijn deel',
          madeAt: now
        })
        .execute()
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  test('have their own name, some cells and somebody; of two who change one at once the second is told', async () => {
    const { north, south, bo, fatima } = await place();
    const made = await makeArea(fatima, area('Noord', north, fatima));
    const areaId = made.ok ? made.value.id : '';
    expect(await makeArea(fatima, { name: ' ', cells: [bo.personId], coordinators: [bo.personId] })).toMatchObject({
      errors: { cells: 'no-cells', coordinators: 'no-coordinator' }
    });
    expect(await makeArea(fatima, area('noord', south, fatima))).toMatchObject({ errors: { name: 'name-taken' } });
    const change = { areaId, version: 1, draft: { ...area('Boven', north, fatima), cells: [north, south] } };
    expect(await changeArea(fatima, change)).toMatchObject({ ok: true });
    expect(await changeArea(fatima, change)).toMatchObject({ reason: 'changed-meanwhile' });
    expect(await seeArea(fatima, areaId)).toMatchObject({ value: { values: { name: 'Boven' }, version: 2 } });
    // A cell that another area had comes over.
    await makeArea(fatima, area('Zuid', south, fatima));
    const seen = await seeArea(fatima, areaId);
    expect(seen.ok && seen.value.values.cells).toEqual([north]);
  });

  test('that are removed hand their asks to the whole neighbourhood, to who has most room', async () => {
    const { there, north, bo, fatima, joost, iris } = await place();
    const made = await makeArea(fatima, area('Noord', north, joost));
    const asks = [await ask(bo), await ask(bo), await ask(bo)];
    const ria = visitOf(there, await makePerson(there, 'Ria', { roles: ['coordinator'] }));
    await removeArea(iris, made.ok ? made.value.id : '');
    const owners: (string | null)[] = [];
    for (const one of asks) owners.push(await ownerOf(one));
    expect(new Set(owners)).toEqual(new Set([fatima.personId, joost.personId, ria.personId]));
  });

  test('show their coordinator to their own people under every page, with the number that was chosen', async () => {
    const { north, bo, kim, fatima, joost } = await place();
    await makeArea(fatima, area('Noord', north, joost));
    expect(await whoHelpsHere(bo)).toMatchObject({ name: 'Fatima', phone: '024 000' });
    expect(await keepHelpNumber(bo, { phone: '024 111 11', email: '' })).toMatchObject({ reason: 'not-allowed' });
    expect(await keepHelpNumber(joost, { phone: 'bel maar', email: 'x' })).toMatchObject({
      errors: { phone: 'wrong-phone', email: 'wrong-email' }
    });
    expect(await keepHelpNumber(joost, { phone: '024 111 11', email: '' })).toMatchObject({ ok: true });
    expect(await whoHelpsHere(bo)).toMatchObject({ name: 'Joost', phone: '024 111 11' });
    expect(await whoHelpsHere(kim)).toMatchObject({ name: 'Fatima' });
    await leaveNeighbourhood(joost);
    expect(await whoHelpsHere(bo)).toMatchObject({ name: 'Fatima' });
    expect(await database.asOwner('select phone from help_numbers where person_id = $1', [joost.personId])).toEqual([]);
  });
});

describe('who is away', () => {
  const week = { from: '2026-10-07', until: '2026-10-13' };
  const goAway = async (who: SignedIn, standIn: string): Promise<string> => {
    const noted = await noteAbsence(who, { personId: who.personId, draft: { ...week, standIn } });
    if (!noted.ok) throw new Error(noted.reason);
    return noted.value.id;
  };
  const hers = async () => {
    const made = await place();
    await makeArea(made.fatima, area('Noord', made.north, made.fatima));
    await database.asOwner('update neighbourhoods set help_person_id = $1 where id = $2', [
      made.fatima.personId,
      made.there.id
    ]);
    return { ...made, askId: await ask(made.bo) };
  };

  test('has everything at who stands in: asks, days to look again, new asks, the number; and back afterwards', async () => {
    const { there, bo, fatima, joost, askId } = await hers();
    const inPlace = { ...there, helpPersonId: fatima.personId };
    await keepHelpNumber(joost, { phone: '024 222 22', email: '' });
    const absenceId = await goAway(fatima, joost.personId);
    expect(await desk(fatima)).toMatchObject({ mine: [askId] });
    expect((await desk(joost)).mine).toEqual([]);

    const during = days(3);
    const meanwhile = await ask(at(bo, during));
    expect(await desk(at(joost, during))).toMatchObject({ mine: [askId, meanwhile] });
    expect(await desk(at(fatima, during))).toMatchObject({ mine: [], others: [askId, meanwhile] });
    expect((await desk(at(joost, during))).whole.mine.map(({ kind }) => kind)).toEqual(['new-ask', 'look-again']);
    expect(await seeAsk(at(bo, during), askId)).toMatchObject({
      value: { keeper: { firstName: 'Joost', insteadOf: { firstName: 'Fatima', untilOn: '2026-10-13' } } }
    });
    expect(await whoHelpsHere({ neighbourhood: inPlace, personId: bo.personId, now: during })).toMatchObject({
      name: 'Joost',
      phone: '024 222 22'
    });

    expect(await desk(at(fatima, days(8)))).toMatchObject({ mine: [askId, meanwhile] });
    expect(await endAbsence(at(joost, during), absenceId)).toMatchObject({ reason: 'not-found' });
    expect(await endAbsence(at(fatima, during), absenceId)).toMatchObject({ ok: true });
    expect(await desk(at(fatima, during))).toMatchObject({ mine: [askId, meanwhile] });
    expect(await endAbsence(at(fatima, during), absenceId)).toMatchObject({ reason: 'gone' });
    expect(await whoHelpsHere({ neighbourhood: inPlace, personId: bo.personId, now: during })).toMatchObject({
      name: 'Fatima'
    });
  });

  test('hands over what is open in plain words, with a note per item that both can read', async () => {
    const { bo, fatima, joost, askId } = await hers();
    const absenceId = await goAway(fatima, joost.personId);
    const note = (by: SignedIn, words: string) => noteHandOver(by, { absenceId, notes: new Map([[askId, words]]) });
    expect(await note(bo, 'Hallo')).toMatchObject({ reason: 'not-allowed' });
    expect(await note(fatima, 'x'.repeat(501))).toEqual({ ok: false, reason: 'note-too-long', field: `note-${askId}` });
    expect(await note(fatima, 'Bel haar vóór de middag.')).toMatchObject({ ok: true });
    expect(await seeHandOver(bo, absenceId)).toMatchObject({ reason: 'not-allowed' });
    const seen = await seeHandOver(joost, absenceId);
    expect(seen).toMatchObject({
      value: { items: [{ askId, firstName: 'Bo', helperName: null, note: 'Bel haar vóór de middag.' }] }
    });
    expect(await note(joost, '')).toMatchObject({ ok: true });
    expect(await seeHandOver(fatima, absenceId)).toMatchObject({ value: { items: [{ note: null }] } });
    await note(fatima, 'Alleen voor ons.');
    const notes = (visit: SignedIn) => look(visit, (tx) => tx.selectFrom('handOverNotes').select('words').execute());
    expect(await notes(bo)).toEqual([]);
    expect(await notes(joost)).toEqual([{ words: 'Alleen voor ons.' }]);
  });

  test('tells who stands in by a letter that names nobody', async () => {
    const { fatima, joost } = await hers();
    const absenceId = await goAway(fatima, joost.personId);
    const [letter, ...more] = await database.asOwner<{ plain: string }>(
      `select plain from mails where kind = 'hand-over' and to_id = $1`,
      [joost.personId]
    );
    expect(more).toEqual([]);
    expect(letter!.plain).toContain(`/desk/away/${absenceId}`);
    expect(letter!.plain).not.toContain('Fatima');
  });

  test('where nobody is left, the administrator and the desk are told', async () => {
    const { fatima, joost, iris } = await hers();
    await goAway(fatima, 'nobody');
    expect(await nobodyAhead(iris)).toBeNull();
    await goAway(joost, 'nobody');
    expect(await nobodyAhead(iris)).toEqual({ fromOn: '2026-10-07', untilOn: '2026-10-13' });
    expect(await nobodyAhead(fatima)).toBeNull();
    expect((await desk(joost)).whole.nobody).toMatchObject({ fromOn: '2026-10-07' });
    expect(await absencesHere(joost)).toMatchObject({ value: { nobody: { untilOn: '2026-10-13' } } });
    const letters = await database.asOwner(`select id from mails where kind = 'hand-over' and to_id = $1`, [
      iris.personId
    ]);
    expect(letters).toHaveLength(1);
  });

  test('says so oneself, or the administrator does; two overlapping at once are one', async () => {
    const { bo, fatima, joost, iris } = await hers();
    const draft = { ...week, standIn: joost.personId };
    expect(await noteAbsence(joost, { personId: fatima.personId, draft })).toMatchObject({ reason: 'not-allowed' });
    expect(await noteAbsence(bo, { personId: bo.personId, draft })).toMatchObject({ reason: 'not-allowed' });
    expect(await noteAbsence(iris, { personId: bo.personId, draft })).toMatchObject({ reason: 'not-allowed' });
    const both = await Promise.all([
      noteAbsence(iris, { personId: fatima.personId, draft }),
      noteAbsence(fatima, { personId: fatima.personId, draft })
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ errors: { from: 'away-already' } });
    const forge = look(joost, (tx) =>
      tx
        .insertInto('absences')
        .values({
          ...{ regionId: joost.regionId, neighbourhoodId: joost.neighbourhoodId, id: newId<string>(), notedAt: now },
          ...{ personId: fatima.personId, notedBy: joost.personId, fromOn: '2026-11-01', untilOn: '2026-11-02' }
        })
        .execute()
    );
    await expect(forge).rejects.toThrow(/row-level security/);
  });
});
