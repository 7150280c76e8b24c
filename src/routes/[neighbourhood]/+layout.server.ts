import { isCoordinator } from '#domain/people/actor.ts';
import type { LayoutServerLoad } from './$types';
import type { Shell } from './shell.ts';

export const load: LayoutServerLoad = ({ locals }): Shell => {
  const { neighbourhood, person } = locals.frame();
  const { slug, name, isExample, help } = neighbourhood;
  const { onBehalfOf } = person ?? {};
  return {
    neighbourhood: { slug, name, isExample },
    here: person ? { firstName: person.firstName, isCoordinator: isCoordinator(person) } : null,
    acting: onBehalfOf
      ? { personId: onBehalfOf.id, firstName: onBehalfOf.firstName, purposes: onBehalfOf.purposes }
      : null,
    help: help.name ? { name: help.name, phone: help.phone, email: help.email } : null,
    locale: locals.locale,
    outboxVisible: isExample
  };
};
