import type { Inside } from '#domain/visits/site.ts';
import { look } from '#server/platform/transaction.ts';
import { openSessionsOf, type OpenSession } from './store-open.ts';

/** Where somebody is known now, the browser at hand first. */
export async function mySessions(visit: Inside): Promise<(OpenSession & { readonly isThis: boolean })[]> {
  const open = await look(visit, (tx) => openSessionsOf(tx, visit.personId, visit.now));
  const marked = open.map((one) => ({ ...one, isThis: one.id === visit.session.id }));
  return [...marked.filter(({ isThis }) => isThis), ...marked.filter(({ isThis }) => !isThis)];
}
