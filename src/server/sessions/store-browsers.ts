import type { Tx } from '#server/platform/db.ts';

export type AtBrowser = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly browserHash: string;
  readonly now: Date;
};

/** Whether this person showed the second factor on this browser before. */
export async function isFactorBrowser(tx: Tx, personId: string, browserHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('knownBrowsers')
    .select('factorAt')
    .where('personId', '=', personId)
    .where('browserHash', '=', browserHash)
    .executeTakeFirst();
  return Boolean(row?.factorAt);
}

export type Met = { readonly isNew: boolean; readonly isFirst: boolean; readonly toldAt: Date | null };

/** Remembers this browser of this person; answers whether it is new, or the very first, and when news went out last. */
export async function meetBrowser(tx: Tx, at: AtBrowser): Promise<Met> {
  const { now, ...row } = at;
  const known = await tx
    .selectFrom('knownBrowsers')
    .select(['browserHash', 'toldAt'])
    .where('personId', '=', at.personId)
    .forUpdate()
    .execute();
  await tx
    .insertInto('knownBrowsers')
    .values({ ...row, firstAt: now, lastAt: now })
    .onConflict((there) => there.columns(['regionId', 'personId', 'browserHash']).doUpdateSet({ lastAt: now }))
    .execute();
  const told = known.map(({ toldAt }) => toldAt?.getTime() ?? 0);
  return {
    isNew: known.every(({ browserHash }) => browserHash !== at.browserHash),
    isFirst: known.length === 0,
    toldAt: Math.max(0, ...told) > 0 ? new Date(Math.max(...told)) : null
  };
}

/** Notes that this person was told; on all browsers, so that two new ones at once bring one letter. */
export async function personTold(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.updateTable('knownBrowsers').set({ toldAt: now }).where('personId', '=', personId).execute();
}

/** Notes that the second factor was shown on this browser. */
export async function browserShowedFactor(tx: Tx, at: AtBrowser): Promise<void> {
  const { now, ...row } = at;
  await tx
    .insertInto('knownBrowsers')
    .values({ ...row, firstAt: now, lastAt: now, factorAt: now })
    .onConflict((there) =>
      there.columns(['regionId', 'personId', 'browserHash']).doUpdateSet({ lastAt: now, factorAt: now })
    )
    .execute();
}
