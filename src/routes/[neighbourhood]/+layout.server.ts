import { isRoleWaiting } from '#domain/factors/counting.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { whoHelpsHere } from '#server/owners/who-helps-here.ts';
import type { LayoutServerLoad } from './$types';
import type { Shell } from './shell.ts';

export const load: LayoutServerLoad = async ({ locals }): Promise<Shell> => {
  const { neighbourhood, person, session } = locals.frame();
  const { slug, name, isExample } = neighbourhood;
  const { onBehalfOf } = person ?? {};
  return {
    neighbourhood: { slug, name, isExample },
    here: person
      ? {
          firstName: person.firstName,
          isCoordinator: isCoordinator(person),
          isHalfway: isRoleWaiting(session, neighbourhood)
        }
      : null,
    acting: onBehalfOf
      ? { personId: onBehalfOf.id, firstName: onBehalfOf.firstName, purposes: onBehalfOf.purposes }
      : null,
    help: await whoHelpsHere({ neighbourhood, personId: onBehalfOf ? null : (person?.id ?? null), now: locals.now }),
    locale: locals.locale,
    outboxVisible: isExample
  };
};
