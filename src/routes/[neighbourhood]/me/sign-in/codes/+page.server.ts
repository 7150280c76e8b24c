import { error, fail } from '@sveltejs/kit';
import { m } from '#messages';
import { makeRecoveryCodes } from '#server/factors/make-recovery-codes.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { offerRecoveryCodes } from '#server/factors/offer-recovery-codes.ts';
import { ownPath } from '../../../come-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.signedIn();
  if (visit.session.heldRoles.length === 0) error(404, 'not found');
  const { slug } = visit.neighbourhood;
  return {
    to: ownPath(slug, url.searchParams.get('to')) ?? `/${slug}/me/sign-in`,
    offer: offerRecoveryCodes(visit),
    left: (await myFactors(visit)).recoveryLeft
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const form = await request.formData();
    const visit = await locals.freshly(form);
    if (visit.session.heldRoles.length === 0) error(404, 'not found');
    const made = await makeRecoveryCodes(visit, String(form.get('ticket') ?? ''));
    return made.ok ? { codes: made.value } : fail(400, { errors: { form: m.second_too_old() } });
  }
};
