import { error } from '@sveltejs/kit';
import { emergenciesHere } from '#server/relations/emergencies-here.ts';
import { momentInWords } from '../../../clock-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  const seen = await emergenciesHere(visit);
  if (!seen.ok) error(404, 'not found');
  const { timezone } = visit.organisation;
  return {
    emergencies: seen.value.map(({ beginsAt, endsAt, ...one }) => ({
      ...one,
      from: momentInWords(beginsAt, timezone),
      until: endsAt ? momentInWords(endsAt, timezone) : ''
    }))
  };
};
