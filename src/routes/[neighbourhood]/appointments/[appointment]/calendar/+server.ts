import { error } from '@sveltejs/kit';
import { appointmentForMe } from '#server/appointments/appointment-for-me.ts';
import { calendarFile } from '#server/appointments/calendar-file.ts';
import { isId } from '#server/platform/ids.ts';
import type { RequestHandler } from './$types';

/** The appointment for one's own calendar: that there is help, and when. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.appointment) ? await appointmentForMe(visit, params.appointment) : null;
  if (!seen?.ok) error(404, 'not found');
  const { id, startsAt, minutes, sequence, cancelledAt } = seen.value;
  const file = calendarFile(
    { id, startsAt, minutes, sequence, isCancelled: cancelledAt !== null, now: visit.now },
    locals.locale
  );
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="afspraak.ics"'
    }
  });
};
