import { error } from '@sveltejs/kit';
import { isId } from '#server/platform/ids.ts';
import { calendarForMe } from '#server/series/calendar-for-me.ts';
import type { RequestHandler } from './$types';

/** The standing appointment for one's own calendar: that there is help, and when. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const file = isId(params.match) ? await calendarForMe(visit, params.match) : null;
  if (!file?.ok) error(404, 'not found');
  return new Response(file.value, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="afspraken.ics"'
    }
  });
};
