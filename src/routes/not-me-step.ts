import { error, redirect } from '@sveltejs/kit';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import { siteOf } from '#domain/visits/site.ts';
import { endNewDevice } from '#server/sessions/end-new-device.ts';
import { seeNewDevice } from '#server/sessions/see-new-device.ts';
import { dayInWords } from './clock-words.ts';
import type { Asked, Sent } from './factor-forms.ts';
import { deviceInWords } from './factor-words.ts';

type At = { readonly params: { readonly secret: string } };

export const load = async ({ locals, params }: Asked & At) => {
  const visit = locals.atDoor();
  const found = await seeNewDevice(visit, params.secret);
  if (!found) error(404, 'not found');
  const { device, beganAt, isOpen } = found;
  const { path, timezone } = siteOf(visit);
  return { path, isOpen, device: deviceInWords(device), day: dayInWords(dayIn(timezone, beganAt)) };
};

export const actions = {
  default: async ({ request, locals, params, url }: Sent & At) => {
    const ended = await endNewDevice(locals.atDoor(await request.formData()), params.secret);
    if (!ended.ok) error(404, 'not found');
    redirect(303, url.pathname);
  }
};
