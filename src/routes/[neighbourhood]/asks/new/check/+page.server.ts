import { fail, redirect } from '@sveltejs/kit';
import { readAsk } from '#domain/asks/ask.ts';
import { isCoordinator } from '#domain/people/actor.ts';
import { askRules, postAsk } from '#server/asks/post-ask.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { isId } from '#server/platform/ids.ts';
import { sentencesFor } from '../../../ask-words.ts';
import { askDraft, askPurpose } from '../../../ask-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { m } from '#messages';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const typed = await draftSoFar(visit, { browser: locals.browser, kind: 'ask' });
  const read = readAsk(askDraft(typed), askRules(visit));
  if (!read.ok) redirect(303, `/${params.neighbourhood}/asks/new/who`);
  return { ask: read.value, isChange: askPurpose(typed).askId !== '', isKnown: visit.person !== null };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const { browser } = locals;
    const typed = await draftSoFar(visit, { browser, kind: 'ask' });
    const { forPerson, askId, version } = askPurpose(typed);
    const purpose = { forPerson: isId(forPerson) ? forPerson : null, askId: isId(askId) ? askId : null, version };
    const posted = await postAsk(visit, { draft: askDraft(typed), ...purpose, browser });
    const base = `/${params.neighbourhood}`;
    if (posted.ok) {
      const isOfOther = purpose.forPerson !== null && purpose.forPerson !== visit.personId;
      redirect(
        303,
        isOfOther && isCoordinator(visit.person)
          ? `${base}/desk/asks/${posted.value.id}`
          : `${base}/asks/${posted.value.id}?posted`
      );
    }
    if (posted.reason === 'changed-since') redirect(303, `${base}/asks/${purpose.askId}?changed`);
    if (posted.reason === 'wrong-fields') return fail(400, { errors: sentencesFor(posted.errors) });
    const sentences = {
      'too-many': m.ask_too_many,
      gone: m.form_gone,
      'not-allowed': m.form_gone,
      'parent-first': m.age_parent_first
    };
    return fail(400, { errors: { form: sentences[posted.reason]() } });
  }
};
