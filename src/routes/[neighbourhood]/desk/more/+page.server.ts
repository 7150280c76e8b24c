import { isAdministrator, isCoordinator } from '#domain/people/actor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const { person } = locals.keeping();
  return { isCoordinator: isCoordinator(person), isAdministrator: isAdministrator(person) };
};
