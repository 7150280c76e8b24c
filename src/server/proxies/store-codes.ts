import { sql } from 'kysely';
import type { Purpose } from '#domain/proxies/purpose.ts';
import type { Tx } from '#server/platform/db.ts';
import type { By } from './store.ts';

export type NewCode = {
  readonly id: string;
  readonly codeHash: string;
  readonly purposes: readonly Purpose[];
  readonly endsOn: string | null;
  readonly expiresAt: Date;
};

export async function addCode(tx: Tx, by: By, { purposes, ...code }: NewCode): Promise<void> {
  const { regionId, neighbourhoodId, personId, now } = by;
  await tx
    .insertInto('proxyCodes')
    .values({ regionId, neighbourhoodId, personId, ...code, purposes: [...purposes], madeAt: now })
    .execute();
}

export type OpenCode = {
  readonly id: string;
  readonly purposes: readonly Purpose[];
  readonly endsOn: string | null;
  readonly expiresAt: Date;
};

const open = (tx: Tx, now: Date) =>
  tx
    .selectFrom('proxyCodes as c')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'c.regionId').onRef('p.id', '=', 'c.personId'))
    .select(['c.id', 'c.personId', 'p.firstName', 'c.endsOn', 'c.expiresAt'])
    .select(sql<Purpose[]>`c.purposes`.as('purposes'))
    .where('c.usedAt', 'is', null)
    .where('c.withdrawnAt', 'is', null)
    .where('c.expiresAt', '>', now)
    .where('p.leftAt', 'is', null);

/** The codes that somebody made and nobody typed yet. */
export async function openCodesOf(tx: Tx, personId: string, now: Date): Promise<OpenCode[]> {
  return open(tx, now).where('c.personId', '=', personId).orderBy('c.madeAt', 'desc').execute();
}

export type FoundCode = OpenCode & { readonly personId: string; readonly firstName: string };

export async function codeByHash(tx: Tx, codeHash: string, now: Date): Promise<FoundCode | null> {
  return (await open(tx, now).where('c.codeHash', '=', codeHash).executeTakeFirst()) ?? null;
}

/** Uses a code; false where somebody was first, or it was taken back. */
export async function useCode(tx: Tx, id: string, by: { usedBy: string; now: Date }): Promise<boolean> {
  const used = await tx
    .updateTable('proxyCodes')
    .set({ usedAt: by.now, usedBy: by.usedBy })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

export async function takeCodeBack(tx: Tx, id: string, by: By): Promise<boolean> {
  const changed = await tx
    .updateTable('proxyCodes')
    .set({ withdrawnAt: by.now })
    .where('id', '=', id)
    .where('personId', '=', by.personId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
