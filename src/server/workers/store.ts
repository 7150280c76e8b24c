import type { Insertable } from 'kysely';
import type { WorkerRole } from '#domain/workers/worker.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { People } from '#server/platform/casework-tables.ts';

export type SealedPerson = {
  readonly id: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  readonly locale: string;
  readonly leftAt: Date | null;
};
const columns = ['id', 'sealed', 'keyId', 'locale', 'leftAt'] as const;

/** Everybody who works or worked here, as far as who asks may know them. */
export const workerRows = (tx: CaseTx): Promise<SealedPerson[]> =>
  tx
    .selectFrom('people as p')
    .select(columns)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(selectFrom('workerRoles as w').select('w.role').whereRef('w.personId', '=', 'p.id')),
        exists(selectFrom('relations as r').select('r.id').whereRef('r.personId', '=', 'p.id'))
      ])
    )
    .execute();

export async function personRow(tx: CaseTx, id: string): Promise<SealedPerson | null> {
  return (await tx.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Who comes in with an address that has one of these marks. */
export async function personByMark(tx: CaseTx, marks: readonly Buffer[]): Promise<string | null> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('emailMark', 'in', [...marks])
    .where('leftAt', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

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

/** Who has which role. */
export async function roleRows(tx: CaseTx): Promise<{ personId: string; role: WorkerRole }[]> {
  const rows = await tx.selectFrom('workerRoles').select(['personId', 'role']).execute();
  return rows.map(({ personId, role }) => ({ personId, role: role as WorkerRole }));
}

export async function takeRole(tx: CaseTx, personId: string, role: WorkerRole): Promise<void> {
  await tx.deleteFrom('workerRoles').where('personId', '=', personId).where('role', '=', role).execute();
}

/** Ends somebody's work here: roles, sessions and everything that person was working on. */
export async function endWorkOf(tx: CaseTx, personId: string, now: Date): Promise<void> {
  await tx.updateTable('people').set({ leftAt: now }).where('id', '=', personId).execute();
  await tx
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .execute();
  await tx
    .updateTable('relations')
    .set({ endsAt: now })
    .where('personId', '=', personId)
    .where((is) => is.or([is('endsAt', 'is', null), is('endsAt', '>', now)]))
    .execute();
}
