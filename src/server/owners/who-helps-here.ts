import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { whoHelps, type Help } from '#domain/owners/who-helps.ts';
import { look, type Scope } from '#server/platform/transaction.ts';
import { careHere } from './store.ts';

type Around = { readonly neighbourhood: Neighbourhood; readonly personId: string | null; readonly now: Date };

/** Whom somebody can call: the coordinator of the own area, or who stands in; one query, also where no page opens. */
export async function whoHelpsHere({ neighbourhood, personId, now }: Around): Promise<Help | null> {
  const { regionId, id: neighbourhoodId, help, helpPersonId } = neighbourhood;
  const nobody = { session: null, formKey: null, asker: null };
  const scope: Scope = { regionId, neighbourhoodId, personId, ...nobody, duty: 'door', now };
  const today = dayIn(neighbourhood.timezone, now);
  const care = await look(scope, (tx) => careHere(tx, today));
  const general = { ...help, personId: helpPersonId };
  return whoHelps({ cellId: care.myCellId, general, keepers: care.keepers }, care, today);
}
