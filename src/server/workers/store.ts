import type { Insertable } from 'kysely';
import type { WorkerRole } from '#domain/workers/worker.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { People } from '#server/platform/casework-tables.ts';

/** Adds somebody; false where another one comes in with that address. */
export async function addPerson(tx: CaseTx, person: Insertable<People>): Promise<boolean> {
  const added = await tx
    .insertInto('people')
    .values(person)
    .onConflict((there) => there.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

type Giving = {
  readonly organisationId: string;
  readonly personId: string;
  readonly givenBy: string;
  readonly givenAt: Date;
};

export async function giveRoles(tx: CaseTx, giving: Giving, roles: readonly WorkerRole[]): Promise<void> {
  await tx
    .insertInto('workerRoles')
    .values(roles.map((role) => ({ ...giving, role })))
    .onConflict((there) => there.doNothing())
    .execute();
}
