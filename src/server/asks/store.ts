import { sql } from 'kysely';
import type { Ask } from '#domain/asks/ask.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string; readonly now: Date };
export type Posting = {
  readonly personId: string;
  readonly postedBy: string;
  readonly ask: Ask;
  readonly ownership: { readonly ownerId: string | null; readonly followUpOn: string };
};

export async function addAsk(tx: Tx, place: Place, { personId, postedBy, ask, ownership }: Posting): Promise<string> {
  const id = newId(place.now.getTime());
  const { regionId, neighbourhoodId, now } = place;
  const { ticked, ...words } = ask;
  await tx
    .insertInto('asks')
    .values({ regionId, neighbourhoodId, id, personId, postedBy, postedAt: now, ...words, ...ownership })
    .execute();
  await tick(tx, place, { askId: id, ticked });
  return id;
}

export async function rewriteAsk(tx: Tx, place: Place, { id, ask }: { id: string; ask: Ask }): Promise<void> {
  const { ticked, ...words } = ask;
  await tx
    .updateTable('asks')
    .set({ ...words, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('tickedPeople').where('askId', '=', id).execute();
  await tick(tx, place, { askId: id, ticked });
}

async function tick(tx: Tx, place: Place, { askId, ticked }: { askId: string; ticked: readonly string[] }) {
  const { regionId, neighbourhoodId } = place;
  const rows = [...new Set(ticked)].map((personId) => ({ regionId, neighbourhoodId, askId, personId }));
  if (rows.length > 0) await tx.insertInto('tickedPeople').values(rows).execute();
}

export type AskState = {
  readonly id: string;
  readonly personId: string;
  readonly withdrawnAt: Date | null;
  readonly pausedAt: Date | null;
  readonly doneAt: Date | null;
  readonly version: number;
};

/** The state of an ask, locked until the end of the transaction. */
export async function askState(tx: Tx, id: string): Promise<AskState | null> {
  const row = await tx
    .selectFrom('asks')
    .select(['id', 'personId', 'withdrawnAt', 'pausedAt', 'doneAt', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

type Marks = { pausedAt?: Date | null; withdrawnAt?: Date | null; endsOn?: string };

export async function markAsk(tx: Tx, id: string, marks: Marks): Promise<void> {
  await tx
    .updateTable('asks')
    .set({ ...marks, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export type ClosedMatch = { readonly id: string; readonly helperId: string; readonly wasAgreed: boolean };

/** Closes what stood open for an ask that ends; letters that did not leave yet stay home. */
export async function closeMatchesOf(tx: Tx, askId: string, now: Date): Promise<ClosedMatch[]> {
  const closed = await tx
    .updateTable('matches')
    .set({ closedAt: now, closedBecause: 'ask-ended', version: sql`version + 1` })
    .where('askId', '=', askId)
    .where('closedAt', 'is', null)
    .returning(['id', 'helperId', 'agreedAt'])
    .execute();
  for (const { id } of closed) {
    await tx
      .updateTable('appointments')
      .set({ cancelledAt: now, sequence: sql`sequence + 1`, version: sql`version + 1` })
      .where('matchId', '=', id)
      .where('cancelledAt', 'is', null)
      .where('startsAt', '>', now)
      .execute();
    await tx
      .updateTable('mails')
      .set({ droppedAt: now, droppedBecause: 'withdrawn' })
      .where('aboutMatchId', '=', id)
      .where('sentAt', 'is', null)
      .where('droppedAt', 'is', null)
      .execute();
  }
  return closed.map(({ id, helperId, agreedAt }) => ({ id, helperId, wasAgreed: agreedAt !== null }));
}

/** How many asks this person typed since a moment. */
export async function asksTypedSince(tx: Tx, postedBy: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('asks')
    .select(sql<number>`count(*)::int`.as('typed'))
    .where('postedBy', '=', postedBy)
    .where('postedAt', '>', since)
    .executeTakeFirstOrThrow();
  return row.typed;
}

export async function isStillHere(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
