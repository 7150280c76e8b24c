import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { siteOf } from '#domain/visits/site.ts';
import { endSessions } from '#server/sessions/end-sessions.ts';
import { mySessions } from '#server/sessions/my-sessions.ts';
import { dayInWords } from './clock-words.ts';
import { waysOf } from './come-in.ts';
import type { Asked, Sent } from './factor-forms.ts';
import { deviceInWords } from './factor-words.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  const { timezone } = siteOf(visit);
  const day = (at: Date): string => dayInWords(dayIn(timezone, at));
  const sessions = (await mySessions(visit)).map(({ id, device, beganAt, seenAt, isThis }) => ({
    ...{ id, isThis },
    device: deviceInWords(device),
    since: day(beganAt),
    seen: day(seenAt)
  }));
  return { ways: waysOf(visit), sessions, isEnded: url.searchParams.has('ended') };
};

export const actions = {
  default: async ({ request, locals }: Sent) => {
    const form = await request.formData();
    const visit = locals.inside(form);
    const ended = await endSessions(visit, String(form.get('session') ?? ''));
    if (!ended.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `${waysOf(visit)}/sessions?ended`);
  }
};
