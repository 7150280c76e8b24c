import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { ClaimReason } from '#domain/claims/claim.ts';
import { makeClaim } from '#server/claims/make-claim.ts';
import { seeClaim } from '#server/claims/see-claim.ts';
import { withdrawClaim } from '#server/claims/withdraw-claim.ts';
import { isId } from '#server/platform/ids.ts';
import { origin } from '#server/platform/origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.coordinating();
  const seen = isId(params.person) ? await seeClaim(visit, params.person) : null;
  if (!seen?.ok) error(404, 'not found');
  const { firstName, because, endsAt } = seen.value;
  return { firstName, because, until: endsAt && dayIn(visit.neighbourhood.timezone, endsAt) };
};

const sentences = {
  'comes-in-already': m.claim_has_mail,
  'has-a-role': m.claim_has_role
} satisfies Record<ClaimReason, () => string>;

export const actions: Actions = {
  make: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    const made = isId(params.person) ? await makeClaim(visit, params.person) : null;
    if (!made || (!made.ok && (made.reason === 'not-allowed' || made.reason === 'gone'))) error(404, 'not found');
    if (!made.ok) return fail(400, { errors: { form: sentences[made.reason as ClaimReason]() } });
    const address = `${origin()}/${visit.neighbourhood.slug}/claim`.replace(/^https?:\/\//, '');
    const { code, endsAt } = made.value;
    return { letter: { code, address, until: dayIn(visit.neighbourhood.timezone, endsAt) } };
  },
  withdraw: async ({ request, locals, params }) => {
    const visit = locals.coordinating(await request.formData());
    const taken = isId(params.person) ? await withdrawClaim(visit, params.person) : null;
    if (!taken?.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${visit.neighbourhood.slug}/desk/people/${params.person}/claim`);
  }
};
