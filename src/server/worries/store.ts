import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';

type New = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly personId: string;
  readonly aboutId: string;
  readonly words: string | null;
  readonly raisedAt: Date;
};

export async function addWorry(tx: Tx, worry: New): Promise<void> {
  await tx.insertInto('worries').values(worry).execute();
}

export type WorryRow = Pick<New, 'id' | 'personId' | 'aboutId' | 'words' | 'raisedAt'> & {
  readonly byName: string;
  readonly aboutName: string | null;
  readonly passedTo: string | null;
  readonly passedGround: 'yes' | 'emergency' | null;
  readonly passedWhy: string | null;
  readonly untoldWhy: string | null;
  readonly passedAt: Date | null;
  readonly passedByName: string | null;
  readonly closedAt: Date | null;
};

const worries = (tx: Tx) =>
  tx
    .selectFrom('worries as w')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'w.regionId').onRef('p.id', '=', 'w.personId'))
    .leftJoin('people as q', (join) => join.onRef('q.regionId', '=', 'w.regionId').onRef('q.id', '=', 'w.aboutId'))
    .leftJoin('people as b', (join) => join.onRef('b.regionId', '=', 'w.regionId').onRef('b.id', '=', 'w.passedBy'))
    .select(['w.id', 'w.personId', 'w.aboutId', 'w.words', 'w.raisedAt', 'w.passedTo', 'w.passedWhy', 'w.untoldWhy'])
    .select(['w.passedAt', 'w.closedAt', 'p.firstName as byName', 'q.firstName as aboutName'])
    .select(['b.firstName as passedByName', sql<WorryRow['passedGround']>`w.passed_ground`.as('passedGround')]);

export async function worryById(tx: Tx, id: string): Promise<WorryRow | null> {
  return (await worries(tx).where('w.id', '=', id).executeTakeFirst()) ?? null;
}

/** What is neither passed on nor closed, the oldest first; as far as the walls let this visitor handle it. */
export const openWorries = (tx: Tx, not: string): Promise<WorryRow[]> =>
  worries(tx)
    .where('w.closedAt', 'is', null)
    .where('w.passedAt', 'is', null)
    .where('w.personId', '<>', not)
    .orderBy('w.raisedAt')
    .orderBy('w.id')
    .execute();

type Marks = Partial<{
  passedTo: string;
  passedGround: 'yes' | 'emergency';
  passedWhy: string | null;
  untoldWhy: string | null;
  passedBy: string;
  passedAt: Date;
  closedBy: string;
  closedAt: Date;
}>;

/** Marks it where that did not happen yet; false where somebody was before. */
export async function markWorry(
  tx: Tx,
  id: string,
  { once, set }: { once: 'passedAt' | 'closedAt'; set: Marks }
): Promise<boolean> {
  const marked = await tx
    .updateTable('worries')
    .set(set)
    .where('id', '=', id)
    .where(once, 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows > 0n;
}

export async function worriesSince(tx: Tx, personId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('worries')
    .select(sql<number>`count(*)::int`.as('raised'))
    .where('personId', '=', personId)
    .where('raisedAt', '>', since)
    .executeTakeFirstOrThrow();
  return row.raised;
}

export type PassedOn = { readonly to: string; readonly by: string | null; readonly at: Date };

/** What whoever it is about is told: to which organisation, by which coordinator, when. Never by whom it was told. */
export async function passedOnAbout(tx: Tx, id: string, aboutId: string): Promise<PassedOn | null> {
  const worry = await worryById(tx, id);
  if (worry?.aboutId !== aboutId || !worry.passedAt || !worry.passedTo || worry.untoldWhy !== null) return null;
  return { to: worry.passedTo, by: worry.passedByName, at: worry.passedAt };
}

type Times = Pick<WorryRow, 'id' | 'raisedAt' | 'passedAt' | 'closedAt'>;

/** When what happened with each worry; for the clock. */
export const worryTimes = (tx: Tx): Promise<Times[]> =>
  tx.selectFrom('worries').select(['id', 'raisedAt', 'passedAt', 'closedAt']).execute();

export async function dropWorries(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .deleteFrom('worries')
      .where('id', 'in', [...ids])
      .execute();
}
