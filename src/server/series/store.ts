import { sql, type Selectable } from 'kysely';
import type { Series as Planned, WeeklyRecurrence } from '#domain/series/series.ts';
import type { Side } from '#domain/consents/consent.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { Series } from '#server/platform/tables.ts';

/** One part of a standing appointment; a part that was replaced is kept, so that calendars can be told. */
export type SeriesRow = {
  readonly id: string;
  readonly matchId: string;
  readonly recurrence: WeeklyRecurrence;
  readonly minutes: number;
  readonly place: string | null;
  readonly sequence: number;
  readonly replacedAt: Date | null;
};

/** The parts of the standing appointment of a match, the earliest first, with what was replaced. */
export async function seriesOf(tx: Tx, matchId: string): Promise<SeriesRow[]> {
  const rows = await tx
    .selectFrom('series')
    .selectAll()
    .where('matchId', '=', matchId)
    .orderBy('startsOn')
    .orderBy('id')
    .execute();
  return rows.map(toSeries);
}

const toSeries = (row: Selectable<Series>): SeriesRow => {
  const { id, matchId, minutes, place, sequence, replacedAt, timezone, startsOn, endsOn } = row;
  const rhythm = row.rhythm as unknown as WeeklyRecurrence['rhythm'];
  const recurrence = { rhythm, time: row.atTime.slice(0, 5), timezone, startsOn, endsOn };
  return { id, matchId, recurrence, minutes, place, sequence, replacedAt };
};

type Where = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};
type NewSeries = Planned & { readonly matchId: string; readonly minutes: number };

export async function addSeries(tx: Tx, where: Where, { recurrence, ...series }: NewSeries): Promise<SeriesRow> {
  const { rhythm, time, timezone, startsOn, endsOn } = recurrence;
  const row = await tx
    .insertInto('series')
    .values({
      regionId: where.regionId,
      neighbourhoodId: where.neighbourhoodId,
      id: newId(where.now.getTime()),
      ...series,
      ...{ rhythm: JSON.stringify(rhythm), atTime: time, timezone, startsOn, endsOn },
      setBy: where.personId,
      setAt: where.now
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toSeries(row);
}

/** Lets a part end on another day. */
export async function endSeriesOn(tx: Tx, id: string, endsOn: string): Promise<void> {
  await tx.updateTable('series').set({ endsOn }).where('id', '=', id).execute();
}

export async function replaceSeries(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('series').set({ replacedAt: now }).where('id', '=', id).execute();
}

/** Something of it changed, so that calendars take the newer word; one count for all parts of a match. */
export async function raiseSequence(tx: Tx, matchId: string): Promise<void> {
  await tx
    .updateTable('series')
    .set({ sequence: sql`sequence + 1` })
    .where('matchId', '=', matchId)
    .execute();
}

export type RunningSeries = {
  readonly matchId: string;
  readonly askId: string;
  readonly askerId: string;
  readonly helperId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The side that lives across the border, where one does. */
  readonly across: Side | null;
};

/** Every standing appointment of a match that is not over, from its first day to its last. */
export async function runningSeries(tx: Tx): Promise<RunningSeries[]> {
  const { rows } = await sql<RunningSeries>`
    select m.id as match_id, m.ask_id, m.asker_id, m.helper_id, min(s.starts_on) as starts_on, max(s.ends_on) as ends_on,
      case when m.helper_neighbourhood_id = here_neighbourhood() then 'asker'
        when m.helper_neighbourhood_id is not null then 'helper' end as across
    from matches m join series s on s.region_id = m.region_id and s.match_id = m.id and s.replaced_at is null
    where m.closed_at is null and m.agreed_at is not null
    group by m.region_id, m.id order by m.id`.execute(tx);
  return rows;
}
