import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { partsIn } from '#domain/dayparts/dayparts.ts';
import type { SignedIn } from '#domain/visits/visit.ts';
import type { Result } from '#domain/result.ts';
import { pauseAsk } from '#server/asks/pause-ask.ts';
import { renewAsk } from '#server/asks/renew-ask.ts';
import { resumeAsk } from '#server/asks/resume-ask.ts';
import { seeAsk } from '#server/asks/see-ask.ts';
import { withdrawAsk } from '#server/asks/withdraw-ask.ts';
import { endOfEntry } from '#server/endings/end-of-entry.ts';
import { keepDraft } from '#server/drafts/keep-draft.ts';
import { showInterest } from '#server/interests/show-interest.ts';
import { withdrawInterest } from '#server/interests/withdraw-interest.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { beyondHere } from '#server/sharings/beyond-here.ts';
import { doneInWords } from '../../done-words.ts';
import { keepBeyond } from '../../beyond-form.ts';
import { keepEnding } from '../../ending-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.signedIn();
  const seen = isId(params.ask) ? await seeAsk(visit, params.ask) : null;
  if (!seen?.ok) error(404, 'not found');
  const news = ['posted', 'said', 'changed'].find((one) => url.searchParams.has(one)) ?? null;
  return { seen: seen.value, ...(await ownPart(visit, seen.value)), news };
};

type Seen = Extract<Awaited<ReturnType<typeof seeAsk>>, { ok: true }>['value'];

/** What only whose ask it is, or who does it for that person, can read and say here. */
async function ownPart(visit: SignedIn, seen: Seen) {
  if (seen.as !== 'own') return { end: null, beyond: null, done: [] };
  const entry = { what: 'ask', id: seen.ask.id } as const;
  const end = await endOfEntry(visit, entry);
  const beyond = seen.ask.doneAt ? null : await beyondHere(visit, entry);
  return {
    end: end.ok ? end.value : null,
    beyond: beyond?.ok ? beyond.value : null,
    done: doneInWords(seen.done, visit.neighbourhood.timezone)
  };
}

type Happening = (visit: SignedIn, askId: string) => Promise<Result<null, string>>;

const onlyThis =
  (happening: Happening) =>
  async ({ request, locals, params }: RequestEvent) => {
    const visit = locals.signedIn(await request.formData());
    if (!isId(params.ask)) error(404, 'not found');
    const done = await happening(visit, params.ask);
    if (!done.ok) return fail(400, { errors: { form: m.form_gone() } });
    redirect(303, `/${params.neighbourhood}/asks/${params.ask}`);
  };

export const actions: Actions = {
  pause: onlyThis(pauseAsk),
  resume: onlyThis(resumeAsk),
  renew: onlyThis(renewAsk),
  withdraw: onlyThis(withdrawAsk),
  beyond: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.ask)) error(404, 'not found');
    const errors = await keepBeyond(visit, form, { what: 'ask', id: params.ask });
    if (errors) return fail(400, { errors });
    redirect(303, `/${params.neighbourhood}/asks/${params.ask}`);
  },
  ending: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.ask)) error(404, 'not found');
    const errors = await keepEnding(visit, form, { what: 'ask', id: params.ask });
    if (errors) return fail(400, { errors });
    redirect(303, `/${params.neighbourhood}/asks/${params.ask}`);
  },
  notAfterAll: onlyThis(withdrawInterest),
  want: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const { words } = fieldsOf(form);
    const said = typeof words === 'string' ? words : '';
    if (!isId(params.ask)) error(404, 'not found');
    const shown = await showInterest(visit, { askId: params.ask, words: said });
    if (shown.ok) redirect(303, `/${params.neighbourhood}/asks/${params.ask}?said`);
    if (shown.reason === 'words-too-long')
      return fail(400, { errors: { words: m.wrong_words_too_long() }, words: said });
    const sentences: Readonly<Record<string, () => string>> = {
      'parent-first': m.age_parent_first,
      'not-for-young': m.age_wrong_interest
    };
    return fail(400, { errors: { form: (sentences[shown.reason] ?? m.form_gone)() } });
  },
  change: async ({ request, locals, params }) => {
    const visit = locals.signedIn(await request.formData());
    const seen = isId(params.ask) ? await seeAsk(visit, params.ask) : null;
    if (!seen?.ok || seen.value.as !== 'own') error(404, 'not found');
    const { ask, ticked } = seen.value;
    const preference = ask.distancePreference === 'not-asked' ? '' : ask.distancePreference;
    const words = {
      words: ask.words,
      category: ask.category,
      forPerson: ask.personId,
      askId: ask.id,
      version: String(ask.version),
      rhythm: ask.rhythm,
      onDate: ask.onDate ?? '',
      daypart: partsIn(ask.dayparts).map(String),
      rather: ask.rather ?? '',
      minutes: String(ask.minutes),
      distancePreference: preference,
      ticked: [...ticked],
      audience: ask.audience,
      giveBack: ask.giveBack ?? '',
      giveBackWords: ask.giveBackWords ?? ''
    };
    await keepDraft(visit, { browser: locals.browser, kind: 'ask', words, anew: true });
    redirect(303, `/${params.neighbourhood}/asks/new`);
  }
};
