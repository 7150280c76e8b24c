import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { partsIn } from '#domain/dayparts/dayparts.ts';
import { forWhom } from '#domain/people/actor.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { endOfEntry } from '#server/endings/end-of-entry.ts';
import { changeOfferMarks, type OfferChange } from '#server/offers/change-offer-marks.ts';
import { seeOffer } from '#server/offers/see-offer.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { beyondHere } from '#server/sharings/beyond-here.ts';
import { doneInWords } from '../../done-words.ts';
import { keepBeyond } from '../../beyond-form.ts';
import { keepEnding } from '../../ending-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.signedIn();
  const seen = isId(params.offer) ? await seeOffer(visit, params.offer) : null;
  if (!seen?.ok) error(404, 'not found');
  const isMine = seen.value.personId === forWhom(visit.person);
  const end = await endOfEntry(visit, { what: 'offer', id: seen.value.id });
  const beyond = await beyondHere(visit, { what: 'offer', id: seen.value.id });
  return {
    offer: seen.value,
    beyond: beyond.ok ? beyond.value : null,
    end: end.ok ? end.value : null,
    isMine,
    done: doneInWords(seen.value.done, visit.neighbourhood.timezone),
    isPosted: url.searchParams.has('posted'),
    feesOn: visit.neighbourhood.fees.on
  };
};

const changing =
  (how: OfferChange['how']) =>
  async ({ request, locals, params }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.offer)) error(404, 'not found');
    const { until } = fieldsOf(form);
    const day = typeof until === 'string' ? until : '';
    const change: OfferChange = how === 'pause' ? { how, until: day } : { how };
    const done = await changeOfferMarks(visit, { offerId: params.offer, change });
    const base = `/${params.neighbourhood}/offers`;
    if (done.ok) redirect(303, how === 'withdraw' ? base : `${base}/${params.offer}`);
    if (done.reason === 'not-found') error(404, 'not found');
    const sentences = { 'no-date': m.wrong_no_date, 'in-the-past': m.wrong_in_the_past };
    return fail(400, { errors: { until: sentences[done.reason]() } as Record<string, string>, until: day });
  };

export const actions: Actions = {
  pause: changing('pause'),
  resume: changing('resume'),
  renew: changing('renew'),
  withdraw: changing('withdraw'),
  beyond: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.offer)) error(404, 'not found');
    const errors = await keepBeyond(visit, form, { what: 'offer', id: params.offer });
    if (errors) return fail(400, { errors, until: '' });
    redirect(303, `/${params.neighbourhood}/offers/${params.offer}`);
  },
  ending: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.offer)) error(404, 'not found');
    const errors = await keepEnding(visit, form, { what: 'offer', id: params.offer });
    if (errors) return fail(400, { errors, until: '' });
    redirect(303, `/${params.neighbourhood}/offers/${params.offer}`);
  },
  change: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const seen = isId(params.offer) ? await seeOffer(visit, params.offer) : null;
    if (!seen?.ok) error(404, 'not found');
    const offer = seen.value;
    const words = {
      categories: [...offer.categories],
      words: offer.words ?? '',
      forPerson: offer.personId,
      offerId: offer.id,
      daypart: partsIn(offer.dayparts).map(String),
      minutesAWeek: String(offer.minutesAWeek),
      reachMetres: String(offer.reachMetres),
      feeChoice: offer.feeToBeAgreed ? 'to-be-agreed' : offer.feeCents ? 'amount' : '',
      feeAmount: offer.feeCents ? (offer.feeCents / 100).toFixed(2) : ''
    };
    await keepDraft(visit, { browser: locals.browser, kind: 'offer', words, anew: true });
    redirect(303, `/${params.neighbourhood}/offers/new`);
  }
};
