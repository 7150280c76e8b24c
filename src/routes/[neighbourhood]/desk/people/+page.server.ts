import { error } from '@sveltejs/kit';
import { peopleHere } from '#server/people/people-here.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const named = (url.searchParams.get('q') ?? '').replaceAll('\u0000', '').trim();
  const found = await peopleHere(locals.coordinating(), named);
  if (!found.ok) error(404, 'not found');
  return { ...found.value, named: named.slice(0, 60) };
};
