import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { askReader } from '#server/talks/ask-reader.ts';
import { seeTalk } from '#server/talks/see-talk.ts';
import { momentInWords } from '../../../../moment-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.match) ? await seeTalk(visit, { matchId: params.match, before: null }) : null;
  if (!seen?.ok || seen.value.as === 'reader') error(404, 'not found');
  const { mayAsk, words, names } = seen.value;
  if (!mayAsk) redirect(303, `/${params.neighbourhood}/matches/${params.match}/talk#newest`);
  const { timezone } = visit.neighbourhood;
  const earlier = words.flatMap(({ id, words: said, isMine, fromName, saidAt }) =>
    said === null
      ? []
      : [{ value: id, label: `${isMine ? m.talk_me() : fromName}, ${momentInWords(saidAt, timezone)}`, hint: said }]
  );
  return { reader: mayAsk, otherName: names.other, earlier };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    const fields = fieldsOf(form, ['shown']);
    const readerId = fields['reader'];
    if (!isId(params.match) || !isId(readerId)) error(404, 'not found');
    const shown = (fields['shown'] as string[]).filter(isId).slice(0, 100);
    const asked = await askReader(visit, { matchId: params.match, readerId, shownIds: shown });
    if (!asked.ok && asked.reason === 'not-found') error(404, 'not found');
    if (!asked.ok && asked.reason === 'somebody-else') {
      const errors: Record<string, string> = { form: m.talk_reader_somebody_else() };
      return fail(400, { errors, shown });
    }
    redirect(303, `/${params.neighbourhood}/matches/${params.match}/talk#newest`);
  }
};
