import { sql } from 'kysely';
import type { ContactWay, ReleasedAsk } from '#domain/releases/release.ts';
import type { Tx } from '#server/platform/db.ts';

/** A released ask as it stands: with the name of its part of the area, and what became of it. */
export type StandingRelease = {
  readonly ask: ReleasedAsk;
  readonly cellName: string | null;
  readonly coordinatorName: string | null;
  readonly askId: string | null;
  readonly endedOn: string | null;
};

const released = (tx: Tx) =>
  tx
    .selectFrom('releasedAsks as r')
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'r.regionId').onRef('l.id', '=', 'r.cellId'))
    .leftJoin('people as p', (join) =>
      join.onRef('p.regionId', '=', 'r.regionId').onRef('p.id', '=', 'r.coordinatorId')
    )
    .select(['r.id', 'r.category', 'r.words', 'r.dayparts', 'r.whenWords', 'r.cellId', 'r.contactWords'])
    .select(['r.coordinatorId', 'r.releasedOn', 'r.endsOn', 'r.askId', 'r.endedOn'])
    .select(['l.name as cellName', 'p.firstName as coordinatorName'])
    .select(sql<ContactWay>`r.contact_how`.as('contactHow'));

type Row = Awaited<ReturnType<ReturnType<typeof released>['executeTakeFirstOrThrow']>>;

const asStanding = (row: Row): StandingRelease => ({
  ask: {
    id: row.id,
    task: { category: row.category, words: row.words },
    when: { dayparts: row.dayparts, words: row.whenWords },
    area: { cellId: row.cellId },
    contact: { how: row.contactHow, words: row.contactWords },
    coordinatorId: row.coordinatorId,
    releasedOn: row.releasedOn,
    endsOn: row.endsOn
  },
  cellName: row.cellName,
  coordinatorName: row.coordinatorName,
  askId: row.askId,
  endedOn: row.endedOn
});

export async function releaseById(tx: Tx, id: string): Promise<StandingRelease | null> {
  const row = await released(tx).where('r.id', '=', id).executeTakeFirst();
  return row ? asStanding(row) : null;
}

/** What was let go and nobody made an ask of yet, the oldest first. */
export async function openReleases(tx: Tx, today: string): Promise<StandingRelease[]> {
  const rows = await released(tx)
    .where('r.askId', 'is', null)
    .where('r.endedOn', 'is', null)
    .where('r.endsOn', '>=', today)
    .orderBy('r.releasedOn')
    .orderBy('r.id')
    .limit(200)
    .execute();
  return rows.map(asStanding);
}

/** The one that this secret takes back, held until the end of the transaction. */
export async function releaseByHash(tx: Tx, hash: string): Promise<{ id: string; askId: string | null } | null> {
  const row = await tx
    .selectFrom('releasedAsks')
    .select(['id', 'askId'])
    .where('secretHash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

type Marks = { coordinatorId?: string; askId?: string; endedOn?: string };

export async function markRelease(tx: Tx, id: string, marks: Marks): Promise<void> {
  await tx.updateTable('releasedAsks').set(marks).where('id', '=', id).execute();
}

/** Gone at once, with what was typed over of it. */
export async function dropRelease(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('releasedAsks').where('id', '=', id).execute();
}

/** Throws away what ended before this day. */
export async function dropEndedReleases(tx: Tx, before: string): Promise<void> {
  await tx
    .deleteFrom('releasedAsks')
    .where((is) => is.or([is('endedOn', '<', before), is('endsOn', '<', before)]))
    .execute();
}
