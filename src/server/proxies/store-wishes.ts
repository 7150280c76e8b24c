import { sql } from 'kysely';
import type { Tx } from '#server/platform/db.ts';
import type { By } from './store.ts';

export async function addWish(tx: Tx, by: By, wish: { id: string; words: string }): Promise<void> {
  const { regionId, neighbourhoodId, personId, now } = by;
  await tx
    .insertInto('proxyWishes')
    .values({ regionId, neighbourhoodId, personId, ...wish, madeAt: now })
    .execute();
}

export type Wish = {
  readonly id: string;
  readonly personId: string;
  readonly firstName: string;
  readonly words: string;
  readonly madeAt: Date;
  readonly answer: 'yes' | 'no' | null;
};

const wished = (tx: Tx) =>
  tx
    .selectFrom('proxyWishes as w')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'w.regionId').onRef('p.id', '=', 'w.personId'))
    .select(['w.id', 'w.personId', 'p.firstName', 'w.words', 'w.madeAt'])
    .select(sql<Wish['answer']>`w.answer`.as('answer'))
    .where('w.withdrawnAt', 'is', null)
    .where('p.leftAt', 'is', null);

/** What somebody wished lately, the newest first. */
export async function wishesOf(tx: Tx, personId: string, since: Date): Promise<Wish[]> {
  return wished(tx)
    .where('w.personId', '=', personId)
    .where('w.madeAt', '>', since)
    .orderBy('w.madeAt', 'desc')
    .limit(20)
    .execute();
}

export async function openWishById(tx: Tx, id: string): Promise<Wish | null> {
  return (await wished(tx).where('w.id', '=', id).where('w.answeredAt', 'is', null).executeTakeFirst()) ?? null;
}

type Answer = { readonly id: string; readonly answer: 'yes' | 'no' };

/** Answers a wish; null where that was done already, or it was taken back. */
export async function setWishAnswer(tx: Tx, by: By, { id, answer }: Answer): Promise<string | null> {
  const row = await tx
    .updateTable('proxyWishes')
    .set({ answer, answeredAt: by.now, answeredBy: by.personId })
    .where('id', '=', id)
    .where('answeredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .returning('personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

export async function takeWishBack(tx: Tx, id: string, by: By): Promise<boolean> {
  const changed = await tx
    .updateTable('proxyWishes')
    .set({ withdrawnAt: by.now })
    .where('id', '=', id)
    .where('personId', '=', by.personId)
    .where('answeredAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
