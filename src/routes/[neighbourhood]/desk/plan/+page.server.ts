import { error } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { visitsAhead } from '#server/desk/visits-ahead.ts';
import { fieldsOfMoment } from '../../moment-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const visit = locals.coordinating();
  const ahead = await visitsAhead(visit);
  if (!ahead.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const byDay = Map.groupBy(ahead.value, ({ startsAt }) => dayIn(timezone, startsAt));
  return {
    days: [...byDay].map(([day, visits]) => ({
      day,
      visits: visits.map((one) => ({ ...one, time: fieldsOfMoment(one.startsAt, timezone).time }))
    }))
  };
};
