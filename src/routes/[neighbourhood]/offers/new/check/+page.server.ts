import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { readOffer } from '#domain/offers/offer.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { offerRules, postOffer } from '#server/offers/post-offer.ts';
import { isId } from '#server/platform/ids.ts';
import { sentencesFor } from '../../../ask-words.ts';
import { offerDraft, offerPurpose } from '../../../offer-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const typed = await draftSoFar(visit, { browser: locals.browser, kind: 'offer' });
  const read = readOffer(offerDraft(typed), offerRules(visit));
  if (!read.ok) redirect(303, `/${params.neighbourhood}/offers/new/when`);
  const isChange = offerPurpose(typed).offerId !== '';
  return { offer: read.value, isChange, isKnown: visit.person !== null, feesOn: visit.neighbourhood.fees.on };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const { browser } = locals;
    const typed = await draftSoFar(visit, { browser, kind: 'offer' });
    const { forPerson, offerId } = offerPurpose(typed);
    const purpose = { forPerson: isId(forPerson) ? forPerson : null, offerId: isId(offerId) ? offerId : null };
    const posted = await postOffer(visit, { draft: offerDraft(typed), ...purpose, browser });
    const base = `/${params.neighbourhood}`;
    if (posted.ok) redirect(303, `${base}/offers/${posted.value.id}?posted`);
    if (posted.reason === 'wrong-fields') return fail(400, { errors: sentencesFor(posted.errors) });
    const sentence = posted.reason === 'parent-first' ? m.age_parent_first() : m.form_gone();
    return fail(400, { errors: { form: sentence } });
  }
};
