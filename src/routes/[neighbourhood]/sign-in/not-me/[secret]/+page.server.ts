import { error, redirect } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { endNewDevice } from '#server/sessions/end-new-device.ts';
import { seeNewDevice } from '#server/sessions/see-new-device.ts';
import { deviceInWords } from '../../../factor-words.ts';
import { dayInWords } from '../../../when-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const found = await seeNewDevice(visit, params.secret);
  if (!found) error(404, 'not found');
  const { device, beganAt, isOpen } = found;
  return {
    isOpen,
    device: deviceInWords(device),
    day: dayInWords(dayIn(visit.neighbourhood.timezone, beganAt))
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params, url }) => {
    const ended = await endNewDevice(locals.visit(await request.formData()), params.secret);
    if (!ended.ok) error(404, 'not found');
    redirect(303, url.pathname);
  }
};
