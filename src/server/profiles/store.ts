import { sql } from 'kysely';
import type { HardThing } from '#domain/profiles/profile.ts';
import type { Tx } from '#server/platform/db.ts';

type Mine = {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
  readonly now: Date;
};

export async function putLikes(
  tx: Tx,
  { regionId, neighbourhoodId, personId }: Mine,
  likes: string | null
): Promise<void> {
  await tx
    .insertInto('profiles')
    .values({ regionId, neighbourhoodId, personId, likes })
    .onConflict((there) => there.columns(['regionId', 'personId']).doUpdateSet({ likes }))
    .execute();
}

export async function putHardThing(tx: Tx, { now, ...mine }: Mine, hard: HardThing | null): Promise<void> {
  const { regionId, neighbourhoodId, personId } = mine;
  await tx.deleteFrom('hardThings').where('personId', '=', personId).execute();
  if (hard)
    await tx
      .insertInto('hardThings')
      .values({ regionId, neighbourhoodId, personId, ...hard, sharedAt: now })
      .execute();
}

export type MyPage = {
  readonly firstName: string;
  readonly locale: string;
  readonly languages: string[];
  readonly place: string | null;
  readonly likes: string | null;
  readonly hard: string | null;
  readonly audience: string | null;
  readonly hardEndsOn: string | null;
  readonly reachBy: 'email' | 'phone' | 'coordinator';
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
};

export async function myPage(tx: Tx, personId: string): Promise<MyPage | null> {
  const row = await tx
    .selectFrom('people as p')
    .leftJoin('contacts as c', (join) => join.onRef('c.regionId', '=', 'p.regionId').onRef('c.personId', '=', 'p.id'))
    .leftJoin('cells as l', (join) => join.onRef('l.regionId', '=', 'p.regionId').onRef('l.id', '=', 'p.cellId'))
    .leftJoin('profiles as f', (join) => join.onRef('f.regionId', '=', 'p.regionId').onRef('f.personId', '=', 'p.id'))
    .leftJoin('hardThings as d', (join) => join.onRef('d.regionId', '=', 'p.regionId').onRef('d.personId', '=', 'p.id'))
    .select(['p.firstName', 'p.locale', 'p.languages', 'l.name as place', 'f.likes', 'd.words as hard', 'd.audience'])
    .select(['d.endsOn as hardEndsOn', 'c.email', 'c.phone', 'c.address'])
    .select(sql<MyPage['reachBy']>`coalesce(c.reach_by, 'coordinator')`.as('reachBy'))
    .where('p.id', '=', personId)
    .executeTakeFirst();
  return row ?? null;
}

export type Looked = { readonly id: string; readonly firstName: string; readonly lookedAt: Date };

/** Who opened my page at the desk, the newest first. */
export async function looksAt(tx: Tx, personId: string, most: number): Promise<Looked[]> {
  return tx
    .selectFrom('looks as k')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'k.regionId').onRef('p.id', '=', 'k.lookerId'))
    .select(['k.id', 'p.firstName', 'k.lookedAt'])
    .where(sql<boolean>`k.person_id in (select earlier_selves(${personId}))`)
    .orderBy('k.lookedAt', 'desc')
    .limit(most)
    .execute();
}

type Reach = { readonly phone: string | null; readonly address: string | null; readonly reachBy: string };

export async function changeReach(tx: Tx, personId: string, reach: Reach): Promise<void> {
  await tx.updateTable('contacts').set(reach).where('personId', '=', personId).execute();
}

export async function changeLanguages(
  tx: Tx,
  personId: string,
  said: { languages: readonly string[]; locale: string }
): Promise<void> {
  await tx
    .updateTable('people')
    .set({ languages: [...said.languages], locale: said.locale, version: sql`version + 1` })
    .where('id', '=', personId)
    .execute();
}

const ofOneself = [
  ...(['contacts', 'profiles', 'hardThings', 'interests', 'roles'] as const),
  ...(['areaCoordinators', 'helpNumbers'] as const),
  ...(['passkeys', 'codeApps', 'recoveryCodes', 'knownBrowsers', 'heldForms'] as const)
];

/** Ends somebody's taking part: entries, sessions and ways to be reached go; matches that stood open are closed. */
export async function leaveAltogether(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('people')
    .set({ leftAt: now, version: sql`version + 1` })
    .where('id', '=', personId)
    .execute();
  await tx
    .updateTable('offers')
    .set({ withdrawnAt: now })
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await tx
    .updateTable('asks')
    .set({ withdrawnAt: now })
    .where('personId', '=', personId)
    .where('withdrawnAt', 'is', null)
    .execute();
  await tx
    .updateTable('matches')
    .set({ closedAt: now, closedBecause: 'stopped' })
    .where((or) => or.or([or('helperId', '=', personId), or('askerId', '=', personId)]))
    .where('closedAt', 'is', null)
    .execute();
  await sql`update appointments t set cancelled_at = ${now}, sequence = sequence + 1 from matches m
    where m.region_id = t.region_id and m.id = t.match_id and (m.helper_id = ${personId} or m.asker_id = ${personId})
      and t.cancelled_at is null and t.starts_at > ${now}`.execute(tx);
  await tx
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
  await tx.deleteFrom('intakes').where('coordinatorId', '=', personId).execute();
  for (const table of ofOneself) await tx.deleteFrom(table).where('personId', '=', personId).execute();
}
