import { error } from '@sveltejs/kit';
import { seeAge } from '#server/ages/see-age.ts';
import { isId } from '#server/platform/ids.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.person) ? await seeAge(visit, params.person) : null;
  if (!seen?.ok || seen.value.age !== 'younger') error(404, 'not found');
  return { firstName: seen.value.firstName };
};
