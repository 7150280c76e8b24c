import { error } from '@sveltejs/kit';
import { isId } from '#server/platform/ids.ts';
import { passedOnForMe } from '#server/worries/passed-on-for-me.ts';
import { momentInWords } from '../../moment-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.worry) ? await passedOnForMe(visit, params.worry) : null;
  if (!seen?.ok) error(404, 'not found');
  const { to, by, at } = seen.value;
  return { to, by, when: momentInWords(at, visit.neighbourhood.timezone) };
};
