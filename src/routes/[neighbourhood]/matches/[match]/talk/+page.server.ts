import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { dayIn } from '#domain/neighbourhoods/calendar-day.ts';
import type { SayReason } from '#domain/talks/talk.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { openTalk } from '#server/talks/open-talk.ts';
import { sayWords } from '#server/talks/say-words.ts';
import { seeTalk, type SaidWords } from '#server/talks/see-talk.ts';
import { takeWordsBack } from '#server/talks/take-words-back.ts';
import { timeInWords } from '../../../moment-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.signedIn();
  const before = url.searchParams.get('before');
  const seen = isId(params.match)
    ? await seeTalk(visit, { matchId: params.match, before: isId(before) ? before : null })
    : null;
  if (!seen?.ok) error(404, 'not found');
  const { words, ...talk } = seen.value;
  return { talk, days: inDays(words, visit.neighbourhood.timezone), isNewest: !isId(before) };
};

function inDays(words: readonly SaidWords[], timezone: string) {
  const timed = words.map((one) => ({ ...one, time: timeInWords(one.saidAt, timezone) }));
  return [...Map.groupBy(timed, ({ saidAt }) => dayIn(timezone, saidAt))].map(([day, said]) => ({ day, said }));
}

const sentences = {
  'no-words': m.talk_no_words,
  'words-too-long': m.wrong_words_too_long,
  'too-many': m.talk_too_many,
  ended: m.talk_ended
} satisfies Record<SayReason, () => string>;

type Coming = { request: Request; locals: App.Locals; params: { neighbourhood: string; match: string } };

/** The form and the visit of somebody who does something in this talk. */
async function come({ request, locals, params }: Coming) {
  const form = await request.formData();
  const visit = locals.signedIn(form);
  if (!isId(params.match)) error(404, 'not found');
  return { visit, fields: fieldsOf(form), matchId: params.match };
}

const back = ({ params }: Coming): never =>
  redirect(303, `/${params.neighbourhood}/matches/${params.match}/talk#newest`);

export const actions: Actions = {
  open: async (event) => {
    const { visit, matchId } = await come(event);
    if (!(await openTalk(visit, matchId)).ok) error(404, 'not found');
    return back(event);
  },
  say: async (event) => {
    const { visit, fields, matchId } = await come(event);
    const words = typeof fields['words'] === 'string' ? fields['words'] : '';
    const said = await sayWords(visit, { matchId, words });
    if (said.ok) return back(event);
    if (said.reason === 'not-found') error(404, 'not found');
    const errors: Record<string, string> = { [said.field ?? 'form']: sentences[said.reason]() };
    return fail(400, { errors, words });
  },
  takeBack: async (event) => {
    const { visit, fields, matchId } = await come(event);
    const taken = isId(fields['word']) ? await takeWordsBack(visit, { matchId, wordsId: fields['word'] }) : null;
    if (taken?.ok) return back(event);
    if (taken?.reason === 'not-found') error(404, 'not found');
    return fail(400, { errors: { form: m.talk_too_late() } as Record<string, string>, words: '' });
  }
};
