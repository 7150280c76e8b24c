import { fail, redirect } from '@sveltejs/kit';
import { wrongInLikes } from '#domain/offers/offer.ts';
import { readWords } from '#domain/readings/reading.ts';
import { isSignedIn, type Visit } from '#domain/visits/visit.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { whoAsks } from '#server/asks/who-asks.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { forgetDraft } from '#server/drafts/forget-draft.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { sentencesFor } from '../../ask-words.ts';
import { askParentFirst } from '../../parent-first.ts';
import { kindsToChoose } from '../../category-words.ts';
import { kindsToPropose } from '../../reading-words.ts';
import type { Actions, PageServerLoad } from './$types';
import { offerDraft, offerLists, offerPurpose, only } from '../../offer-form.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.visit();
  askParentFirst(visit);
  const typed = await draftSoFar(visit, { browser: locals.browser, kind: 'offer' });
  const asked = url.searchParams.get('for') ?? '';
  const isOther = isId(asked) && offerPurpose(typed).forPerson !== asked;
  const fields = isOther ? { forPerson: asked } : typed;
  const purpose = offerPurpose(fields);
  const values = offerDraft(fields);
  return {
    kinds: kindsToChoose(askRules(visit)),
    proposals: kindsToPropose(readWords(values.words, askRules(visit)).kinds),
    values,
    purpose,
    forName: await nameFor(visit, purpose.forPerson)
  };
};

export const actions: Actions = {
  next: async ({ request, locals, params }) => {
    const visit = locals.visit();
    const fields = fieldsOf(await request.formData(), offerLists);
    const before = offerDraft(await draftSoFar(visit, { browser: locals.browser, kind: 'offer' }));
    const words = only(fields, ['categories', 'words', 'forPerson', 'offerId']);
    await keepDraft(visit, { browser: locals.browser, kind: 'offer', words });
    const draft = offerDraft(fields);
    const wrong = wrongInLikes(draft, askRules(visit));
    // New words without a card: first we show what we think they are about, unless there is too much to read.
    const isNew = draft.categories.length === 0 && draft.words !== before.words && !wrong.words;
    if (isNew && readWords(draft.words, askRules(visit)).kinds.length > 0)
      redirect(303, `/${params.neighbourhood}/offers/new#think`);
    const errors = sentencesFor(wrong);
    if (Object.keys(errors).length > 0) return fail(400, { errors, values: draft });
    redirect(303, `/${params.neighbourhood}/offers/new/when`);
  },
  anew: async ({ locals, params }) => {
    const visit = locals.visit();
    await forgetDraft(visit, { browser: locals.browser, kind: 'offer' });
    redirect(303, `/${params.neighbourhood}/offers/new`);
  }
};

async function nameFor(visit: Visit, personId: string): Promise<string | null> {
  if (!isSignedIn(visit) || !isId(personId) || personId === visit.personId) return null;
  const found = await whoAsks(visit, personId);
  return found.ok ? found.value.firstName : null;
}
