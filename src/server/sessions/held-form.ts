import type { Inside } from '#domain/visits/site.ts';
import { isId } from '#server/platform/ids.ts';
import { look } from '#server/platform/transaction.ts';
import { unseal } from '#server/platform/vault.ts';
import { heldFor, type HeldForm } from './hold-form.ts';
import { heldFormOf } from './store-held.ts';

const hour = 3_600_000;

/** The form that waits for somebody, for an hour; null where there is none. */
export async function heldForm(visit: Inside, id: string | null): Promise<HeldForm | null> {
  if (!isId(id)) return null;
  const since = new Date(visit.now.getTime() - hour);
  const sealed = await look(visit, (tx) => heldFormOf(tx, visit.personId, { id, since }));
  const words = sealed && unseal(sealed, heldFor(visit, id));
  return words ? (JSON.parse(words) as HeldForm) : null;
}
