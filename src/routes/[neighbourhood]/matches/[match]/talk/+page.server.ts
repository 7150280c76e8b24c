import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { SayReason } from '#domain/talks/talk.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { endReading } from '#server/talks/end-reading.ts';
import { openTalk } from '#server/talks/open-talk.ts';
import { sayWords } from '#server/talks/say-words.ts';
import { seeTalk } from '#server/talks/see-talk.ts';
import { takeWordsBack } from '#server/talks/take-words-back.ts';
import { talkDays } from './talk-days.ts';
import { inNames } from './talk-names.ts';
import { wrongIn } from '../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const visit = locals.signedIn();
  const before = url.searchParams.get('before');
  const seen = isId(params.match)
    ? await seeTalk(visit, { matchId: params.match, before: isId(before) ? before : null })
    : null;
  if (!seen?.ok) error(404, 'not found');
  // Who came and left stands on the newest page.
  const isNewest = !isId(before);
  const { words, readers, ...talk } = inNames(seen.value);
  const shown = { words, readers: isNewest ? readers : [], earlierThan: talk.earlierThan };
  return { talk, days: talkDays(shown, visit.neighbourhood.timezone), isNewest, me: visit.personId };
};

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

const refused = (sentence: string) => fail(400, { errors: { form: sentence } as Record<string, string>, words: '' });

export const actions: Actions = {
  open: async (event) => {
    const { visit, matchId } = await come(event);
    if (!(await openTalk(visit, matchId)).ok) error(404, 'not found');
    return back(event);
  },
  say: async (event) => {
    const { visit, fields, matchId } = await come(event);
    const words = textOf(fields, 'words');
    const said = await sayWords(visit, { matchId, words });
    if (said.ok) return back(event);
    const errors = wrongIn(said, sentences);
    return fail(400, { errors, words });
  },
  takeBack: async (event) => {
    const { visit, fields, matchId } = await come(event);
    const taken = isId(fields['word']) ? await takeWordsBack(visit, { matchId, wordsId: fields['word'] }) : null;
    if (taken?.ok) return back(event);
    if (taken && !taken.ok && taken.reason === 'not-found') error(404, 'not found');
    return refused(m.talk_too_late());
  },
  endReading: async (event) => {
    const { visit, fields, matchId } = await come(event);
    const readerId = fields['reader'];
    const ended = isId(readerId) ? await endReading(visit, { matchId, readerId }) : null;
    if (ended && !ended.ok && ended.reason === 'not-found') error(404, 'not found');
    if (!ended?.ok) return refused(m.form_gone());
    // Who left has no talk any more to go back to.
    return readerId === visit.personId ? redirect(303, `/${event.params.neighbourhood}/desk`) : back(event);
  }
};
