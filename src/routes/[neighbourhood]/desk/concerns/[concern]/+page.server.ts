import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import type { SignedIn } from '#domain/visits/visit.ts';
import { decideConcern } from '#server/concerns/decide-concern.ts';
import type { Handled } from '#server/concerns/handle-concern.ts';
import { passOnConcern } from '#server/concerns/pass-on-concern.ts';
import { seeConcern } from '#server/concerns/see-concern.ts';
import { takeUpConcern } from '#server/concerns/take-up-concern.ts';
import { tellReported } from '#server/concerns/tell-reported.ts';
import { fieldsOf } from '#server/platform/form.ts';
import { isId } from '#server/platform/ids.ts';
import { momentInWords } from '../../../moment-words.ts';
import { wrongIn } from '../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const visit = locals.signedIn();
  const seen = isId(params.concern) ? await seeConcern(visit, params.concern) : null;
  if (!seen?.ok) error(404, 'not found');
  const { timezone } = visit.neighbourhood;
  const { copy, raisedAt, ...concern } = seen.value;
  const talk = copy.talk.map(({ saidAt, ...one }) => ({ ...one, when: momentInWords(new Date(saidAt), timezone) }));
  return { concern: { ...concern, when: momentInWords(raisedAt, timezone) }, copy: { ...copy, talk } };
};

type Doing = { readonly visit: SignedIn; readonly id: string; readonly text: (name: string) => string };
const sentences = { 'says-nothing': m.wrong_says_nothing, 'words-too-long': m.wrong_words_too_long, gone: m.form_gone };

const doing =
  (happening: (doing: Doing) => Promise<Handled>) =>
  async ({ request, locals, params }: RequestEvent) => {
    const form = await request.formData();
    const visit = locals.signedIn(form);
    if (!isId(params.concern)) error(404, 'not found');
    const fields = fieldsOf(form);
    const text = (name: string): string => String(fields[name] ?? '');
    const done = await happening({ visit, id: params.concern, text });
    if (done.ok) redirect(303, `/${visit.neighbourhood.slug}/desk/concerns/${params.concern}`);
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, words: text('words') });
  };

export const actions: Actions = {
  takeUp: doing(({ visit, id }) => takeUpConcern(visit, id)),
  tell: doing(({ visit, id, text }) => tellReported(visit, { id, words: text('words') })),
  passOn: doing(({ visit, id, text }) => passOnConcern(visit, { id, words: text('words') })),
  decide: doing(({ visit, id, text }) => decideConcern(visit, { id, decision: text('decision') }))
};
