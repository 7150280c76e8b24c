import { sql, type Insertable } from 'kysely';
import type { SignIn } from '#domain/sessions/sign-in.ts';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { SignIns } from '#server/platform/tables.ts';
import { placeOf, type Place } from '#server/platform/transaction.ts';

/** A sign-in that takes a record over brings the claim, the mail address that is confirmed by it, and what was said about age. */
type Claiming = { readonly claimId: string | null; readonly email: string | null; readonly age: string | null };
export type FoundSignIn = SignIn &
  Claiming & { readonly id: string; readonly codeHash: string; readonly goTo: string | null };
type NewSignIn = Partial<Claiming> & {
  readonly id: string;
  readonly personId: string | null;
  readonly browserHash: string;
  readonly linkHash: string;
  readonly codeHash: string;
  readonly askedAt: Date;
  readonly expiresAt: Date;
  readonly goTo: string | null;
};
const columns = [
  'id',
  'personId',
  'browserHash',
  'codeHash',
  'expiresAt',
  'usedAt',
  'tries',
  'goTo',
  'claimId',
  'email',
  'age'
] as const;

export async function memberByEmail(tx: Tx, emailKey: string): Promise<string | null> {
  const row = await tx
    .selectFrom('contacts as c')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'c.regionId').onRef('p.id', '=', 'c.personId'))
    .select('p.id')
    .where('c.emailKey', '=', emailKey)
    .where('p.leftAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function addSignIn(tx: Tx | CaseTx, at: Place, signIn: NewSignIn): Promise<void> {
  await inEither(tx)
    .insertInto('signIns')
    .values({ ...placeOf(at), ...signIn } as Insertable<SignIns>)
    .execute();
}

export async function signInById(tx: Tx | CaseTx, id: string): Promise<FoundSignIn | null> {
  return (await inEither(tx).selectFrom('signIns').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The secrets are made when the letter is written, and only their hashes stay. */
export async function setSecrets(
  tx: Tx | CaseTx,
  id: string,
  hashes: { linkHash: string; codeHash: string }
): Promise<void> {
  await inEither(tx).updateTable('signIns').set(hashes).where('id', '=', id).execute();
}

export async function signInByLink(tx: Tx | CaseTx, linkHash: string): Promise<FoundSignIn | null> {
  return (
    (await inEither(tx).selectFrom('signIns').select(columns).where('linkHash', '=', linkHash).executeTakeFirst()) ??
    null
  );
}

/** What this browser may still sign in with, the newest first; locked, so that tries are counted one by one. */
export async function signInsOfBrowser(tx: Tx | CaseTx, browserHash: string, now: Date): Promise<FoundSignIn[]> {
  return inEither(tx)
    .selectFrom('signIns')
    .select(columns)
    .where('browserHash', '=', browserHash)
    .where('expiresAt', '>', now)
    .where('usedAt', 'is', null)
    .orderBy('askedAt', 'desc')
    .limit(3)
    .forUpdate()
    .execute();
}

export async function countTry(tx: Tx | CaseTx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inEither(tx)
    .updateTable('signIns')
    .set({ tries: sql`tries + 1` })
    .where('id', 'in', [...ids])
    .execute();
}

/** Uses it up; false where somebody was first. */
export async function useSignIn(tx: Tx | CaseTx, id: string, now: Date): Promise<boolean> {
  const used = await inEither(tx)
    .updateTable('signIns')
    .set({ usedAt: now })
    .where('id', '=', id)
    .where('usedAt', 'is', null)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}
