import { fail, redirect } from '@sveltejs/kit';
import { partsIn } from '#domain/dayparts/dayparts.ts';
import { wrongInLikes, wrongInRoom } from '#domain/offers/offer.ts';
import { readWords } from '#domain/readings/reading.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { sentencesFor } from '../../../ask-words.ts';
import { quoted } from '../../../reading-words.ts';
import { offerDraft, offerLists, only } from '../../../offer-form.ts';
import type { Actions, PageServerLoad } from './$types';

const names = ['daypart', 'minutesAWeek', 'reachMetres', 'feeChoice', 'feeAmount'];

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const values = offerDraft(await draftSoFar(visit, { browser: locals.browser, kind: 'offer' }));
  const isReady = Object.keys(wrongInLikes(values, askRules(visit))).length === 0;
  if (!isReady) redirect(303, `/${params.neighbourhood}/offers/new`);
  const { on, hourCents, contact } = visit.neighbourhood.fees;
  const { when } = readWords(values.words, askRules(visit));
  // What the words say about when is ticked for as long as nothing else was, and shown as a question.
  const isProposed = values.dayparts.length === 0 && when.dayparts > 0;
  const dayparts = isProposed ? partsIn(when.dayparts).map(String) : values.dayparts;
  const said = isProposed ? quoted(when.words) : null;
  return { values: { ...values, dayparts }, said, fees: on ? { hourCents, contact } : null };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const visit = locals.visit();
    const fields = fieldsOf(await request.formData(), offerLists);
    await keepDraft(visit, { browser: locals.browser, kind: 'offer', words: only(fields, names) });
    const draft = offerDraft(fields);
    const errors = sentencesFor(wrongInRoom(draft, visit.neighbourhood));
    if (Object.keys(errors).length > 0) return fail(400, { errors, values: draft });
    redirect(303, `/${params.neighbourhood}/offers/new/check`);
  }
};
