import { sql } from 'kysely';
import type { Claim, Claimable } from '#domain/claims/claim.ts';
import type { Tx } from '#server/platform/db.ts';

type NewClaim = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly id: string;
  readonly personId: string;
  readonly codeHash: string;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly endsAt: Date;
};

export async function addClaim(tx: Tx, claim: NewClaim): Promise<void> {
  await tx.insertInto('claims').values(claim).execute();
}

export type ClaimRow = Claim & { readonly id: string; readonly personId: string };
const columns = ['id', 'personId', 'endsAt', 'usedAt', 'withdrawnAt'] as const;

/** The claim with this code, of somebody who is still here. */
export async function claimByCode(tx: Tx, codeHash: string): Promise<ClaimRow | null> {
  const row = await tx
    .selectFrom('claims as k')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'k.regionId').onRef('p.id', '=', 'k.personId'))
    .select(['k.id', 'k.personId', 'k.endsAt', 'k.usedAt', 'k.withdrawnAt'])
    .where('k.codeHash', '=', codeHash)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The letter that somebody has, where it still works. */
export async function openClaimOf(tx: Tx, personId: string, now: Date): Promise<ClaimRow | null> {
  const row = await tx
    .selectFrom('claims')
    .select(columns)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('endsAt', '>', now)
    .orderBy('madeAt', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** Takes back every letter that somebody has; answers whether there was one. */
export async function withdrawClaimsOf(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('claims')
    .set({ withdrawnAt: now })
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Uses a letter up; null where it does not work any more. */
export async function useClaim(tx: Tx, id: string, now: Date): Promise<string | null> {
  const row = await tx
    .updateTable('claims')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .where('endsAt', '>', now)
    .returning('personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

export type Kept = Claimable & { readonly firstName: string };

/** Somebody whose record may be taken over, as far as that matters. */
export async function keptRecord(tx: Tx, personId: string): Promise<Kept | null> {
  const row = await tx
    .selectFrom('people as p')
    .select([
      'p.firstName',
      sql<boolean>`exists (select from contacts c where c.region_id = p.region_id and c.person_id = p.id
        and c.email is not null)`.as('hasMail'),
      sql<boolean>`exists (select from roles r where r.region_id = p.region_id and r.person_id = p.id)`.as('hasRole')
    ])
    .where('p.id', '=', personId)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** From now on this is the address by which somebody comes in; how they like to be reached stays as it was. */
export async function giveMail(tx: Tx, personId: string, email: string): Promise<void> {
  await tx.updateTable('contacts').set({ email, emailKey: email }).where('personId', '=', personId).execute();
}
