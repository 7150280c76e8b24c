import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

/** One visit of a standing appointment. */
export type VisitRow = {
  readonly id: string;
  readonly seriesId: string;
  readonly originalOn: string;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string | null;
  readonly cancelledAt: Date | null;
  readonly sequence: number;
};

/** The visits of the standing appointment of a match, in order of their own days. */
export async function visitsOfMatch(tx: Tx, matchId: string): Promise<VisitRow[]> {
  const rows = await tx
    .selectFrom('appointments')
    .select(['id', 'seriesId', 'originalOn', 'startsAt', 'minutes', 'place', 'cancelledAt', 'sequence'])
    .where('matchId', '=', matchId)
    .where('seriesId', 'is not', null)
    .orderBy('originalOn')
    .execute();
  return rows.map((row) => ({ ...row, seriesId: row.seriesId!, originalOn: row.originalOn! }));
}

type Where = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string | null;
  readonly now: Date;
};
export type NewVisits = {
  readonly seriesId: string;
  readonly matchId: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly setBy: string;
  readonly days: readonly { readonly originalOn: string; readonly startsAt: Date }[];
};

/** Adds the visits of these days at once. */
export async function addVisits(tx: Tx, where: Where, { days, ...all }: NewVisits): Promise<VisitRow[]> {
  if (days.length === 0) return [];
  const { regionId, neighbourhoodId, now } = where;
  const rows = days.map((day) => ({
    ...{ regionId, neighbourhoodId, id: newId<string>(now.getTime()), setAt: now },
    ...all,
    ...day
  }));
  await tx.insertInto('appointments').values(rows).execute();
  return rows.map(({ id, originalOn, startsAt }) => ({
    ...{ id, originalOn, startsAt, seriesId: all.seriesId, minutes: all.minutes, place: all.place },
    ...{ cancelledAt: null, sequence: 0 }
  }));
}

/** A visit keeps its day and becomes one of another series, as that one has it; its reminder is another from now on. */
export async function takeOverVisit(
  tx: Tx,
  id: string,
  change: { seriesId: string; startsAt: Date; minutes: number; place: string | null }
): Promise<void> {
  await tx
    .updateTable('appointments')
    .set({ ...change, remindedAt: null, sequence: sql`sequence + 1`, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** A visit that is not as always, or has been, becomes one of another series and stays as it is. */
export async function keepVisitIn(tx: Tx, id: string, seriesId: string): Promise<void> {
  await tx.updateTable('appointments').set({ seriesId }).where('id', '=', id).execute();
}

/** A visit that has been and has no day in any rhythm any more stands on its own. */
export async function loosenVisit(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('appointments').set({ seriesId: null, originalOn: null }).where('id', '=', id).execute();
}

/** Visits to come that the rhythm does not have any more are not cancelled: they were never there. */
export async function removeVisits(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom('appointments').where('id', 'in', ids).execute();
}
