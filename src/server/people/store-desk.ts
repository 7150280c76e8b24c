import { sql } from 'kysely';
import type { Registration } from '#domain/people/registration.ts';
import type { Vouching } from '#domain/people/vouching.ts';
import type { Tx } from '#server/platform/db.ts';
import { newId } from '#server/platform/ids.ts';
import type { Scope } from '#server/platform/transaction.ts';

export type By = Pick<Scope, 'now'> & {
  readonly regionId: string;
  readonly neighbourhoodId: string;
  readonly personId: string;
};

export async function addRegistered(tx: Tx, by: By, { id, told }: { id: string; told: Registration }): Promise<void> {
  const place = { regionId: by.regionId, neighbourhoodId: by.neighbourhoodId };
  await tx
    .insertInto('people')
    .values({
      ...place,
      id,
      firstName: told.firstName,
      languages: [...told.languages],
      cellId: told.cellId,
      joinedAt: by.now,
      joinedBy: 'coordinator',
      registeredBy: by.personId,
      agreedAt: by.now,
      welcomedAt: by.now,
      welcomedBy: by.personId
    })
    .execute();
  const { reachBy, email, phone, address } = told;
  await tx
    .insertInto('contacts')
    .values({ ...place, personId: id, reachBy, email, emailKey: email, phone, address })
    .execute();
}

export async function isEmailKnown(tx: Tx, email: string): Promise<boolean> {
  // Two who join with one address at the same moment wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${email}, 7031))`.execute(tx);
  return (
    (await tx.selectFrom('contacts').select('personId').where('emailKey', '=', email).executeTakeFirst()) !== undefined
  );
}

export async function isCellHere(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('cells').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

export async function cellsHere(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx.selectFrom('cells').select(['id', 'name']).orderBy('name').execute();
}

/** Marks somebody as welcomed (or, with null, not yet); false where nothing changed. */
export async function setWelcome(tx: Tx, personId: string, by: By | null): Promise<boolean> {
  const changed = await tx
    .updateTable('people')
    .set({ welcomedAt: by?.now ?? null, welcomedBy: by?.personId ?? null, version: sql`version + 1` })
    .where('id', '=', personId)
    .where('welcomedAt', by ? 'is' : 'is not', null)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function isHere(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addVouching(tx: Tx, by: By, seen: Vouching & { of: string }): Promise<string> {
  const id = newId(by.now.getTime());
  const { regionId, neighbourhoodId, now, personId } = by;
  const row = { regionId, neighbourhoodId, id, personId: seen.of, kind: seen.kind, seenOn: seen.seenOn };
  await tx
    .insertInto('vouchings')
    .values({ ...row, recordedBy: personId, recordedAt: now })
    .execute();
  return id;
}

export async function addNotNow(tx: Tx, by: By, until: { of: string; endsOn: string }): Promise<string> {
  const id = newId(by.now.getTime());
  const { regionId, neighbourhoodId, now, personId } = by;
  const row = { regionId, neighbourhoodId, id, personId: until.of, endsOn: until.endsOn };
  await tx
    .insertInto('notNows')
    .values({ ...row, recordedBy: personId, recordedAt: now })
    .execute();
  return id;
}

/** Takes back what was recorded about somebody; answers about whom, or null where it is gone already. */
export async function takeBack(
  tx: Tx,
  what: 'vouchings' | 'notNows' | 'calls',
  at: { id: string; now: Date }
): Promise<string | null> {
  const row = await tx
    .updateTable(what)
    .set({ withdrawnAt: at.now })
    .where('id', '=', at.id)
    .where('withdrawnAt', 'is', null)
    .returning('personId')
    .executeTakeFirst();
  return row?.personId ?? null;
}

export async function addLook(tx: Tx, by: By, look: { at: string; what: string }): Promise<void> {
  const { regionId, neighbourhoodId, now, personId } = by;
  const row = { regionId, neighbourhoodId, id: newId(now.getTime()), lookerId: personId };
  await tx
    .insertInto('looks')
    .values({ ...row, personId: look.at, what: look.what, lookedAt: now })
    .execute();
}
