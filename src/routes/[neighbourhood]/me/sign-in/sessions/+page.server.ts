import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { endSessions } from '#server/sessions/end-sessions.ts';
import { mySessions } from '#server/sessions/my-sessions.ts';
import { deviceInWords } from '../../../factor-words.ts';
import { dayInWords } from '../../../when-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  const { timezone } = visit.neighbourhood;
  const day = (at: Date): string => dayInWords(dayIn(timezone, at));
  const sessions = (await mySessions(visit)).map(({ id, device, beganAt, seenAt, isThis }) => ({
    ...{ id, isThis },
    device: deviceInWords(device),
    since: day(beganAt),
    seen: day(seenAt)
  }));
  return { sessions, isEnded: url.searchParams.has('ended') };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const ended = await endSessions(visit, String(form.get('session') ?? ''));
    if (!ended.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/me/sign-in/sessions?ended`);
  }
};
