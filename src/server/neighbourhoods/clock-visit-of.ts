import type { Visit } from '#domain/visits/visit.ts';
import { look, type Scope } from '#server/platform/transaction.ts';
import { neighbourhoodById } from './store.ts';

/** The visit of a job: nobody's, on the clock's duty; null where the neighbourhood is gone. */
export async function clockVisitOf(place: { regionId: string; neighbourhoodId: string }): Promise<Visit | null> {
  const now = new Date();
  const scope: Scope = { ...place, personId: null, session: null, duty: 'clock', now, formKey: null, asker: null };
  const neighbourhood = await look(scope, (tx) => neighbourhoodById(tx, place.neighbourhoodId));
  if (!neighbourhood) return null;
  const { regionId, neighbourhoodId } = place;
  const nobody = { personId: null, person: null, session: null, formKey: null, asker: null };
  return { regionId, neighbourhoodId, neighbourhood, duty: 'clock', ...nobody, now, locale: neighbourhood.locale };
}
