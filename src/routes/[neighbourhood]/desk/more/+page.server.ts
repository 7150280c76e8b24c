import { isAdministrator } from '#domain/people/actor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  isAdministrator: isAdministrator(locals.coordinating().person)
});
