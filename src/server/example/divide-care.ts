import { castAbsence, castAreas, castHelpNumbers } from '#domain/example/cast-care.ts';
import { castDay, castPastMoment } from '#domain/example/cast-time.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { CastIds } from './settle-people.ts';
import { keepAll, type PastFact, type Place } from './store.ts';

type Dividing = {
  readonly now: Date;
  readonly ids: CastIds;
  readonly cellIds: ReadonlyMap<string, string>;
  readonly askIds: ReadonlyMap<string, string>;
};

/** Divides the example in areas with their coordinators, one of whom goes on holiday. */
export async function divideCare(tx: Tx, place: Place, dividing: Dividing): Promise<PastFact[]> {
  const { now, ids, cellIds } = dividing;
  const areas = castAreas.map((area) => ({ ...area, id: newId<string>() }));
  const madeAt = castPastMoment(now, 90, 10);
  await keepAll(tx, place, { table: 'areas', rows: areas.map(({ id, name }) => ({ id, name, madeAt })) });
  const inArea = areas.flatMap(({ id, cells }) => cells.map((key) => ({ areaId: id, cellId: cellIds.get(key)! })));
  await keepAll(tx, place, { table: 'areaCells', rows: inArea });
  const caring = areas.flatMap(({ id, coordinators }) =>
    coordinators.map((key) => ({ areaId: id, personId: ids.get(key)! }))
  );
  await keepAll(tx, place, { table: 'areaCoordinators', rows: caring });
  const numbers = castHelpNumbers.map(({ by, phone }) => ({ personId: ids.get(by)!, phone }));
  await keepAll(tx, place, { table: 'helpNumbers', rows: numbers });
  const away = await goAway(tx, place, dividing);
  return [
    ...areas.map(({ id }): PastFact => ({
      fact: { kind: 'AreaMade', areaId: id },
      actorId: ids.get('fatima')!,
      happenedAt: madeAt
    })),
    away
  ];
}

async function goAway(tx: Tx, place: Place, { now, ids, askIds }: Dividing): Promise<PastFact> {
  const { by, standIn, from, until, notes } = castAbsence;
  const personId = ids.get(by)!;
  const noted = { notedBy: personId, notedAt: castPastMoment(now, 2, 16) };
  const id = newId<string>();
  const days = { fromOn: castDay(now, from), untilOn: castDay(now, until) };
  const absence = { id, personId, standInId: ids.get(standIn)!, ...days, ...noted };
  await keepAll(tx, place, { table: 'absences', rows: [absence] });
  const written = notes.map(({ ask, words }) => ({ absenceId: id, askId: askIds.get(ask)!, words, ...noted }));
  await keepAll(tx, place, { table: 'handOverNotes', rows: written });
  return {
    fact: { kind: 'AbsenceNoted', absenceId: id, personId },
    actorId: personId,
    happenedAt: noted.notedAt
  };
}
