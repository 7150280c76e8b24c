import { isCoordinator } from '#domain/people/actor.ts';
import type { LayoutServerLoad } from './$types';
import type { Shell } from './shell.ts';

export const load: LayoutServerLoad = ({ locals }): Shell => {
  const { neighbourhood, person } = locals.visit();
  const { slug, name, isExample, help } = neighbourhood;
  return {
    neighbourhood: { slug, name, isExample },
    here: person ? { firstName: person.firstName, isCoordinator: isCoordinator(person) } : null,
    help: help.name ? { name: help.name, phone: help.phone, email: help.email } : null,
    locale: locals.locale,
    outboxVisible: isExample
  };
};
