import type { ClientCard } from '#domain/cases/sealed-records.ts';
import type { OpenCase } from '#server/cases/open-case.ts';
import type { CaseTx } from '#server/platform/db.ts';
import { cardOf } from '#server/workers/enrol-person.ts';
import { personRow } from '#server/workers/store.ts';
import { clientsOf } from './store.ts';

export type LetIn = { readonly personId: string; readonly email: string };

/** Who looks into a case as the one it is about, with the address that person comes in with. */
export async function clientsOfCase(tx: CaseTx, room: OpenCase): Promise<readonly LetIn[]> {
  const found: LetIn[] = [];
  for (const personId of await clientsOf(tx, room.caseId)) {
    const row = await personRow(tx, personId);
    if (row)
      found.push({ personId, email: cardOf<ClientCard>(room.rings.organisation, room.organisationId, row).email });
  }
  return found;
}
