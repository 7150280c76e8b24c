import { error, fail } from '@sveltejs/kit';
import { m } from '#messages';
import { siteOf } from '#domain/visits/site.ts';
import { makeRecoveryCodes } from '#server/factors/make-recovery-codes.ts';
import { myFactors } from '#server/factors/my-factors.ts';
import { offerRecoveryCodes } from '#server/factors/offer-recovery-codes.ts';
import { ownPath, waysOf } from './come-in.ts';
import type { Asked, Sent } from './factor-forms.ts';

export const load = async ({ locals, url }: Asked) => {
  const visit = locals.inside();
  if (visit.session.heldRoles.length === 0) error(404, 'not found');
  return {
    to: ownPath(visit, url.searchParams.get('to')) ?? waysOf(visit),
    ways: waysOf(visit),
    place: siteOf(visit).name,
    offer: offerRecoveryCodes(visit),
    left: (await myFactors(visit)).recoveryLeft
  };
};

export const actions = {
  default: async ({ request, locals }: Sent) => {
    const form = await request.formData();
    const visit = await locals.insideFreshly(form);
    if (visit.session.heldRoles.length === 0) error(404, 'not found');
    const made = await makeRecoveryCodes(visit, String(form.get('ticket') ?? ''));
    return made.ok ? { codes: made.value } : fail(400, { errors: { form: m.second_too_old() } });
  }
};
