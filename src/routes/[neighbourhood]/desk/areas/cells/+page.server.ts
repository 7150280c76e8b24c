import { error } from '@sveltejs/kit';
import { cellsHere } from '#server/places/cells-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await cellsHere(locals.signedIn());
  if (!here.ok) error(404, 'not found');
  return { cells: here.value.map(({ id, name, addresses }) => ({ id, name, isSmall: addresses < 50 })) };
};
