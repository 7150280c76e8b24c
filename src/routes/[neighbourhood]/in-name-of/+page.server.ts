import { error } from '@sveltejs/kit';
import { myToday } from '#server/matches/my-today.ts';
import { momentInWords } from '../moment-words.ts';
import type { PageServerLoad } from './$types';

/** The day of somebody for whom one acts: the address of "today" leads here then, and nowhere else does. */
export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.signedIn();
  const { onBehalfOf } = visit.person;
  if (!onBehalfOf) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { ahead, matches } = await myToday(visit);
  return {
    for: onBehalfOf,
    matches,
    ahead: ahead.map((one) => ({
      id: one.id,
      when: momentInWords(one.startsAt, timezone),
      name: one.helperId === onBehalfOf.id ? one.askerName : one.helperName,
      category: one.category
    }))
  };
};
