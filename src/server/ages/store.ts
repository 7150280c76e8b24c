import { sql } from 'kysely';
import type { Age, Youth } from '#domain/ages/age.ts';
import type { ParentalConsent } from '#domain/ages/parental-consent.ts';
import type { Tx } from '#server/platform/db.ts';

type Place = { readonly regionId: string; readonly neighbourhoodId: string };
export type By = Place & { readonly personId: string; readonly now: Date };

/** What somebody said about their age, as far as the walls let this visit know; null where that was never asked. */
export async function ageOf(tx: Tx, personId: string): Promise<Age | null> {
  const row = await tx.selectFrom('ages').select('told').where('personId', '=', personId).executeTakeFirst();
  return (row?.told as Age | undefined) ?? null;
}

/** How somebody takes part who is under sixteen; null for everybody else. The walls tell this to every happening. */
export async function youthNow(tx: Tx, personId: string): Promise<Youth | null> {
  const { rows } = await sql<{
    youth: Youth | null;
  }>`select case when waits_for_parent(${personId}) then 'waits-for-parent'
    when is_young(${personId}) then 'with-parent' end as youth`.execute(tx);
  return rows[0]?.youth ?? null;
}

type Told = { readonly personId: string; readonly age: Age; readonly recordedBy: string; readonly now: Date };

export async function putAge(tx: Tx, { regionId, neighbourhoodId }: Place, told: Told): Promise<void> {
  const { personId, age, recordedBy, now } = told;
  const said = { told: age, recordedBy, recordedAt: now };
  const before = await ageOf(tx, personId);
  if (before === null)
    await tx
      .insertInto('ages')
      .values({ regionId, neighbourhoodId, personId, ...said })
      .execute();
  else await tx.updateTable('ages').set(said).where('personId', '=', personId).execute();
}

export type ConsentRow = ParentalConsent & { readonly id: string; readonly recordedAt: Date; readonly byName: string };

/** The yes of a parent that stands now. */
export async function standingConsent(tx: Tx, personId: string): Promise<ConsentRow | null> {
  const row = await tx
    .selectFrom('parentalConsents as c')
    .innerJoin('people as p', (join) => join.onRef('p.regionId', '=', 'c.regionId').onRef('p.id', '=', 'c.recordedBy'))
    .select(['c.id', 'c.signedOn', 'c.parentName', 'c.parentPhone', 'c.recordedAt', 'p.firstName as byName'])
    .where('c.personId', '=', personId)
    .where('c.withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

type NewConsent = { readonly id: string; readonly of: string; readonly consent: ParentalConsent };

export async function addConsent(tx: Tx, by: By, { id, of, consent }: NewConsent): Promise<void> {
  const { regionId, neighbourhoodId, personId, now } = by;
  await tx
    .insertInto('parentalConsents')
    .values({ regionId, neighbourhoodId, id, personId: of, ...consent, recordedBy: personId, recordedAt: now })
    .execute();
}

/** Takes the standing yes back; answers which one that was. */
export async function takeConsentBack(tx: Tx, by: By, of: string): Promise<string | null> {
  const row = await tx
    .updateTable('parentalConsents')
    .set({ withdrawnAt: by.now, withdrawnBy: by.personId })
    .where('personId', '=', of)
    .where('withdrawnAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The parent who left a number or a name for the two of an agreed match in which somebody is under sixteen. */
export type Parent = { readonly youngId: string; readonly parentName: string; readonly parentPhone: string | null };

export async function parentsIn(tx: Tx, matchId: string): Promise<Parent[]> {
  const { rows } =
    await sql<Parent>`select young_id, parent_name, parent_phone from parents_in(${matchId}) order by 1`.execute(tx);
  return rows;
}
