import type { Insertable } from 'kysely';
import { inEither, type CaseTx, type Tx } from '#server/platform/db.ts';
import type { KnownBrowsers } from '#server/platform/tables.ts';
import { placeOf, type Place } from '#server/platform/transaction.ts';

export type AtBrowser = Place & {
  readonly personId: string;
  readonly browserHash: string;
  readonly now: Date;
};

/** Whether this person showed the second factor on this browser before. */
export async function isFactorBrowser(tx: Tx | CaseTx, personId: string, browserHash: string): Promise<boolean> {
  const row = await inEither(tx)
    .selectFrom('knownBrowsers')
    .select('factorAt')
    .where('personId', '=', personId)
    .where('browserHash', '=', browserHash)
    .executeTakeFirst();
  return Boolean(row?.factorAt);
}

export type Met = { readonly isNew: boolean; readonly isFirst: boolean; readonly toldAt: Date | null };

/** Remembers this browser of this person; answers whether it is new, or the very first, and when news went out last. */
export async function meetBrowser(tx: Tx | CaseTx, at: AtBrowser): Promise<Met> {
  const { now } = at;
  const known = await inEither(tx)
    .selectFrom('knownBrowsers')
    .select(['browserHash', 'toldAt'])
    .where('personId', '=', at.personId)
    .forUpdate()
    .execute();
  await inEither(tx)
    .insertInto('knownBrowsers')
    .values(rowOf(at))
    .onConflict((there) => there.constraint('known_browsers_pkey').doUpdateSet({ lastAt: now }))
    .execute();
  const told = known.map(({ toldAt }) => toldAt?.getTime() ?? 0);
  return {
    isNew: known.every(({ browserHash }) => browserHash !== at.browserHash),
    isFirst: known.length === 0,
    toldAt: Math.max(0, ...told) > 0 ? new Date(Math.max(...told)) : null
  };
}

/** Notes that this person was told; on all browsers, so that two new ones at once bring one letter. */
export async function personTold(tx: Tx | CaseTx, personId: string, now: Date): Promise<void> {
  await inEither(tx).updateTable('knownBrowsers').set({ toldAt: now }).where('personId', '=', personId).execute();
}

/** Notes that the second factor was shown on this browser. */
export async function browserShowedFactor(tx: Tx | CaseTx, at: AtBrowser): Promise<void> {
  const { now } = at;
  await inEither(tx)
    .insertInto('knownBrowsers')
    .values({ ...rowOf(at), factorAt: now })
    .onConflict((there) => there.constraint('known_browsers_pkey').doUpdateSet({ lastAt: now, factorAt: now }))
    .execute();
}

function rowOf(at: AtBrowser): Insertable<KnownBrowsers> {
  const { personId, browserHash, now } = at;
  const row = { ...placeOf(at), personId, browserHash, firstAt: now, lastAt: now };
  return row as Insertable<KnownBrowsers>;
}
