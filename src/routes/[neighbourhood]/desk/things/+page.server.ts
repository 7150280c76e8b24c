import { error } from '@sveltejs/kit';
import { everythingOut } from '#server/loans/everything-out.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const out = await everythingOut(locals.coordinating());
  if (!out.ok) error(404, 'not found');
  return { out: out.value };
};
