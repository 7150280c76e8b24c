import { error } from '@sveltejs/kit';
import { whatFails } from '#server/installation/what-fails.ts';
import { momentInWords } from '../../moment-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.signedIn();
  const fails = await whatFails(visit);
  if (!fails.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  return { fails: fails.value.map(({ since, ...one }) => ({ ...one, since: momentInWords(since, timezone) })) };
};
