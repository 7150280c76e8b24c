import { fail, redirect } from '@sveltejs/kit';
import { wrongInWhat, wrongInWhen, wrongInWho } from '#domain/asks/ask.ts';
import { isYoung } from '#domain/people/actor.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { sentencesFor } from '../../../ask-words.ts';
import { askDraft, only } from '../../../ask-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const values = askDraft(await draftSoFar(visit, { browser: locals.browser, kind: 'ask' }));
  const missing = { ...wrongInWhat(values, askRules(visit)), ...wrongInWhen(values, askRules(visit)) };
  if (Object.keys(missing).length > 0) redirect(303, `/${params.neighbourhood}/asks/new/when`);
  return {
    values: { ...values, audience: values.audience || 'coordinator' },
    reciprocity: visit.neighbourhood.reciprocity,
    isYoung: isYoung(visit.person)
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const visit = locals.visit();
    const fields = fieldsOf(await request.formData());
    const words = only(fields, ['audience', 'giveBack', 'giveBackWords']);
    await keepDraft(visit, { browser: locals.browser, kind: 'ask', words });
    const draft = askDraft(fields);
    const errors = sentencesFor(wrongInWho(draft, askRules(visit)));
    if (Object.keys(errors).length > 0) return fail(400, { errors, values: draft });
    redirect(303, `/${params.neighbourhood}/asks/new/check`);
  }
};
