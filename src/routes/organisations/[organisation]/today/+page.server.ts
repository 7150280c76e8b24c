import { error } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { myCases } from '#server/cases/my-cases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  if (!mayOpenCases(visit.worker)) error(404, 'not found');
  const mine = await myCases(visit);
  const open = mine.ok ? mine.value.filter(({ isClosed }) => !isClosed) : [];
  return {
    name: visit.worker.name,
    today: dayIn(visit.organisation.timezone, visit.now),
    ahead: open.filter(({ nextContact }) => nextContact.on !== null),
    without: open.filter(({ nextContact }) => nextContact.on === null)
  };
};
