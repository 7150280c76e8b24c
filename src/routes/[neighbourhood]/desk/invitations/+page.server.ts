import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { invitationsHere } from '#server/invitations/invitations-here.ts';
import { makeInvitation } from '#server/invitations/make-invitation.ts';
import { withdrawInvitation } from '#server/invitations/withdraw-invitation.ts';
import { isId } from '#server/platform/ids.ts';
import { origin } from '#server/platform/origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const here = await invitationsHere(locals.keeping());
  if (!here.ok) error(404, 'not found');
  return { invitations: here.value };
};

const making =
  (kind: 'link' | 'code') =>
  async ({ request, locals }: { request: Request; locals: App.Locals }) => {
    const visit = locals.keeping(await request.formData());
    const made = await makeInvitation(visit, kind);
    if (!made.ok) error(404, 'not found');
    const door = `${origin()}/${visit.neighbourhood.slug}/join`;
    const { secret, endsOn } = made.value;
    return { made: { kind, secret, endsOn, address: kind === 'link' ? `${door}/${secret}` : door } };
  };

export const actions: Actions = {
  link: making('link'),
  code: making('code'),
  withdraw: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = locals.keeping(form);
    const id = form.get('invitation');
    const taken = isId(id) ? await withdrawInvitation(visit, id) : null;
    if (!taken?.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/desk/invitations`);
  }
};
