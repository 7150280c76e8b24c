import { error } from '@sveltejs/kit';
import { dayIn, daysAfter } from '#domain/neighbourhoods/calendar-day.ts';
import { mayOpenCases } from '#domain/workers/may.ts';
import { myCases } from '#server/cases/my-cases.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.working();
  if (!mayOpenCases(visit.worker)) error(404, 'not found');
  const mine = await myCases(visit);
  const open = mine.ok ? mine.value.filter(({ isClosed }) => !isClosed) : [];
  const today = dayIn(visit.organisation.timezone, visit.now);
  const closed = mine.ok ? mine.value.filter(({ isClosed }) => isClosed) : [];
  return {
    back: open.flatMap(({ caseId, clientName, lookBack }) =>
      lookBack && lookBack.on <= today ? [{ caseId, clientName, ...lookBack }] : []
    ),
    // A call that was promised stands here for a week, from its day on.
    after: closed.filter(({ afterwardsOn: on }) => on !== null && on <= today && today < daysAfter(on, 7)),
    name: visit.worker.name,
    today,
    ahead: open.filter(({ nextContact }) => nextContact.on !== null),
    without: open.filter(({ nextContact }) => nextContact.on === null)
  };
};
