import { fail, redirect } from '@sveltejs/kit';
import { wrongInWhat, wrongInWhen, type DraftAsk } from '#domain/asks/ask.ts';
import { partsIn } from '#domain/dayparts/dayparts.ts';
import { readWords } from '#domain/readings/reading.ts';
import { isSignedIn, type Visit } from '#domain/visits/visit.ts';
import { askRules } from '#server/asks/post-ask.ts';
import { whoAsks } from '#server/asks/who-asks.ts';
import { draftSoFar } from '#server/drafts/draft-so-far.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { sentencesFor } from '../../../ask-words.ts';
import { usualMinutes } from '../../../category-words.ts';
import { quoted } from '../../../reading-words.ts';
import { askDraft, askLists, askPurpose, only } from '../../../ask-form.ts';
import type { Actions, PageServerLoad } from './$types';

const names = ['rhythm', 'onDate', 'daypart', 'rather', 'minutes', 'distancePreference', 'ticked'];

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.visit();
  const typed = await draftSoFar(visit, { browser: locals.browser, kind: 'ask' });
  const values = askDraft(typed);
  const isReady = Object.keys(wrongInWhat(values, askRules(visit))).length === 0;
  if (!isReady) redirect(303, `/${params.neighbourhood}/asks/new`);
  return {
    ...proposedWhen(visit, values),
    known: await knownBy(visit, askPurpose(typed).forPerson),
    usual: usualMinutes(values.category),
    today: askRules(visit).today
  };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const visit = locals.visit();
    const fields = fieldsOf(await request.formData(), askLists);
    await keepDraft(visit, { browser: locals.browser, kind: 'ask', words: only(fields, names) });
    const draft = askDraft(fields);
    const errors = sentencesFor(wrongInWhen(draft, askRules(visit)));
    if (Object.keys(errors).length > 0) return fail(400, { errors, values: draft });
    redirect(303, `/${params.neighbourhood}/asks/new/who`);
  }
};

/** What the words say about when, ticked for as long as nothing else was; shown as a question, never silently. */
function proposedWhen(visit: Visit, values: DraftAsk): { values: DraftAsk; said: string | null } {
  const isUntouched = values.dayparts.length === 0 && values.rhythm === '' && values.onDate === '';
  const { when } = readWords(values.words, askRules(visit));
  if (!isUntouched || when.words.length === 0) return { values, said: null };
  const dayparts = partsIn(when.dayparts).map(String);
  return {
    values: { ...values, dayparts, rhythm: when.rhythm ?? '', onDate: when.onDate ?? '' },
    said: quoted(when.words)
  };
}

async function knownBy(visit: Visit, forPerson: string): Promise<readonly { id: string; firstName: string }[]> {
  if (!isSignedIn(visit)) return [];
  const found = await whoAsks(visit, isId(forPerson) ? forPerson : visit.personId);
  return found.ok ? found.value.known : [];
}
