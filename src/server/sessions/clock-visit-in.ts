import type { AnyVisit } from '#domain/visits/site.ts';
import { clockVisitOf } from '#server/neighbourhoods/clock-visit-of.ts';
import { clockVisitAt } from '#server/organisations/clock-visit-at.ts';
import type { Knock } from '#server/platform/jobs.ts';

/** The visit of a job in the neighbourhood or the organisation that it was planned in; null where that is gone. */
export const clockVisitIn = ({ organisationId, regionId, neighbourhoodId }: Knock): Promise<AnyVisit | null> =>
  organisationId
    ? clockVisitAt(organisationId)
    : clockVisitOf({ regionId: regionId!, neighbourhoodId: neighbourhoodId! });
