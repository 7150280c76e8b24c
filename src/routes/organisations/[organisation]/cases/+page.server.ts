import { error } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { myCases } from '#server/cases/my-cases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  if (!mayOpenCases(visit.worker)) error(404, 'not found');
  const mine = await myCases(visit);
  const cases = mine.ok ? mine.value.toSorted((a, b) => a.clientName.localeCompare(b.clientName)) : [];
  return {
    today: dayIn(visit.organisation.timezone, visit.now),
    open: cases.filter(({ isClosed }) => !isClosed),
    closed: cases.filter(({ isClosed }) => isClosed)
  };
};
