import { error } from '@sveltejs/kit';
import type { SignedIn } from '#domain/visits/visit.ts';
import { whoAsks } from '#server/asks/who-asks.ts';
import { isId } from '#server/platform/ids.ts';

/** For whom a page is filled in: oneself, or (the coordinator, on the phone) whoever the address names. */
export async function forWhom(visit: SignedIn, url: URL): Promise<{ forPerson: string; forName: string | null }> {
  const wanted = url.searchParams.get('for');
  if (!isId(wanted) || wanted === visit.personId) return { forPerson: '', forName: null };
  const found = await whoAsks(visit, wanted);
  if (!found.ok) error(404, 'not found');
  return { forPerson: wanted, forName: found.value.firstName };
}
