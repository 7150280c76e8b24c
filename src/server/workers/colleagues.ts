import type { WorkerCard } from '#domain/cases/sealed-records.ts';
import type { WorkerRole } from '#domain/workers/worker.ts';
import type { CaseTx } from '#server/platform/db.ts';
import type { KeyRing } from '#server/platform/key-ring.ts';
import { cardOf } from './enrol-person.ts';
import { roleRows, workerRows } from './store.ts';

export type Colleague = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly WorkerRole[];
  readonly hasLeft: boolean;
};

/** Everybody who works or worked here, by name. */
export async function colleagues(tx: CaseTx, ring: KeyRing, organisationId: string): Promise<Colleague[]> {
  const [rows, roles] = [await workerRows(tx), await roleRows(tx)];
  const named = rows.map((row) => ({
    id: row.id,
    name: cardOf<WorkerCard>(ring, organisationId, row).name,
    roles: roles.filter(({ personId }) => personId === row.id).map(({ role }) => role),
    hasLeft: row.leftAt !== null
  }));
  return named.sort((a, b) => a.name.localeCompare(b.name));
}
