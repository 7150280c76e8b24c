import { publicAskDays, type PublicAsk } from '#domain/public-asks/public-ask.ts';
import { daysAfter, dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Visit } from '#domain/visits/visit.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';

/** Keeps it without reading anything back: who leaves it may not read what others left. */
export async function addPublicAsk(tx: Tx, visit: Visit, ask: PublicAsk): Promise<string> {
  const { regionId, neighbourhoodId, neighbourhood, now, locale } = visit;
  const id = newId<string>(now.getTime());
  const endsOn = daysAfter(dayIn(neighbourhood.timezone, now), publicAskDays);
  await tx
    .insertInto('publicAsks')
    .values({ regionId, neighbourhoodId, id, ...ask, locale, askedAt: now, endsOn })
    .execute();
  return id;
}

export type PublicAskRow = PublicAsk & {
  readonly id: string;
  readonly askedAt: Date;
  readonly endsOn: string;
  readonly triedAt: Date | null;
  readonly inHandsOf: string | null;
  readonly handsName: string | null;
  readonly closedAt: Date | null;
};

const left = (tx: Tx) =>
  tx
    .selectFrom('publicAsks as b')
    .leftJoin('people as h', (join) => join.onRef('h.regionId', '=', 'b.regionId').onRef('h.id', '=', 'b.inHandsOf'))
    .select(['b.id', 'b.firstName', 'b.phone', 'b.email', 'b.words', 'b.askedAt', 'b.endsOn', 'b.triedAt'])
    .select(['b.inHandsOf', 'b.closedAt', 'h.firstName as handsName']);

export async function publicAskById(tx: Tx, id: string, today: string): Promise<PublicAskRow | null> {
  return (await left(tx).where('b.id', '=', id).where('b.endsOn', '>=', today).executeTakeFirst()) ?? null;
}

/** What was left and is still to be taken up, the oldest first. */
export const openPublicAsks = (tx: Tx, today: string): Promise<PublicAskRow[]> =>
  left(tx)
    .where('b.closedAt', 'is', null)
    .where('b.endsOn', '>=', today)
    .orderBy('b.askedAt')
    .orderBy('b.id')
    .limit(200)
    .execute();

export async function lockPublicAsk(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('publicAsks').select('id').where('id', '=', id).forUpdate().execute();
}

type Marks = {
  closedAt?: Date | null;
  closedBy?: string | null;
  triedAt?: Date;
  inHandsOf?: string | null;
};

export async function markPublicAsk(tx: Tx, id: string, marks: Marks): Promise<void> {
  await tx.updateTable('publicAsks').set(marks).where('id', '=', id).execute();
}

/** Gone at once, with all that was typed. */
export async function removePublicAsk(tx: Tx, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('publicAsks').where('id', '=', id).executeTakeFirst();
  return gone.numDeletedRows > 0n;
}
