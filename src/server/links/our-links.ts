import { no, yes, type Result } from '#domain/result.ts';
import type { WorkerVisit } from '#domain/visits/case-visit.ts';
import { mayLead } from '#domain/workers/may.ts';
import { listNeighbourhoods } from '#server/neighbourhoods/list-neighbourhoods.ts';
import { look } from '#server/platform/transaction.ts';
import { linkedPlaces, type LinkedPlace } from './store-bridge.ts';

type Ours = {
  readonly known: readonly LinkedPlace[];
  /** Neighbourhoods of this house that were not asked. */
  readonly others: readonly { readonly slug: string; readonly name: string }[];
};

/** Which neighbourhoods this organisation knows or asked, and which it may ask. */
export async function ourLinks(visit: WorkerVisit): Promise<Result<Ours, 'not-allowed'>> {
  if (!mayLead(visit.worker)) return no('not-allowed');
  const known = await look(visit, linkedPlaces);
  const { isExample } = visit.organisation;
  const others = (await listNeighbourhoods()).filter(
    (one) => one.isExample === isExample && !known.some(({ slug }) => slug === one.slug)
  );
  return yes({ known, others: others.map(({ slug, name }) => ({ slug, name })) });
}
