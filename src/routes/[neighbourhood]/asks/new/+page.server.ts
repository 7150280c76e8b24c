import { fail, redirect } from '@sveltejs/kit';
import { wrongInWhat } from '#domain/asks/ask.ts';
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
import { elsewhereInWords, kindsToPropose } from '../../reading-words.ts';
import type { Actions, PageServerLoad } from './$types';
import { askDraft, askPurpose, only } from '../../ask-form.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const visit = locals.visit();
  askParentFirst(visit);
  const typed = await draftSoFar(visit, { browser: locals.browser, kind: 'ask' });
  const asked = url.searchParams.get('for') ?? '';
  const isOther = isId(asked) && askPurpose(typed).forPerson !== asked;
  const fields = isOther ? { forPerson: asked } : typed;
  const purpose = askPurpose(fields);
  const values = askDraft(withKind(fields, url.searchParams.get('kind')));
  const { kinds, elsewhere } = readWords(values.words, askRules(visit));
  return {
    kinds: kindsToChoose(askRules(visit)),
    proposals: kindsToPropose(kinds),
    elsewhere: elsewhereInWords(elsewhere),
    values,
    purpose,
    forName: await nameFor(visit, purpose.forPerson),
    reciprocity: visit.neighbourhood.reciprocity
  };
};

export const actions: Actions = {
  next: async ({ request, locals, params }) => {
    const visit = locals.visit();
    const fields = fieldsOf(await request.formData());
    const before = askDraft(await draftSoFar(visit, { browser: locals.browser, kind: 'ask' }));
    const words = only(fields, ['words', 'category', 'forPerson', 'askId', 'version']);
    const kept = await keepDraft(visit, { browser: locals.browser, kind: 'ask', words });
    const draft = askDraft(fields);
    const wrong = wrongInWhat(kept.ok ? draft : { ...draft, words: draft.words.slice(0, 2001) }, askRules(visit));
    // New words without a card: first we show what we think they are about, unless there is too much to read.
    const isNew = kept.ok && draft.category === '' && draft.words !== before.words && !wrong.words;
    if (isNew && isUnderstood(visit, draft.words)) redirect(303, `/${params.neighbourhood}/asks/new#think`);
    const errors = sentencesFor(wrong);
    if (Object.keys(errors).length > 0) return fail(400, { errors, values: draft });
    redirect(303, `/${params.neighbourhood}/asks/new/when`);
  },
  anew: async ({ locals, params }) => {
    const visit = locals.visit();
    await forgetDraft(visit, { browser: locals.browser, kind: 'ask' });
    redirect(303, `/${params.neighbourhood}/asks/new`);
  }
};

async function nameFor(visit: Visit, personId: string): Promise<string | null> {
  if (!isSignedIn(visit) || !isId(personId) || personId === visit.personId) return null;
  const found = await whoAsks(visit, personId);
  return found.ok ? found.value.firstName : null;
}

function isUnderstood(visit: Visit, words: string): boolean {
  const { kinds, elsewhere } = readWords(words, askRules(visit));
  return kinds.length + elsewhere.length > 0;
}

const withKind = (fields: Record<string, string | string[]>, kind: string | null) =>
  kind && !fields['category'] ? { ...fields, category: kind } : fields;
