import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isChild, saidByChild } from '#domain/networks/child.ts';
import { forgetChildSaid, noteChildSaid } from '#server/networks/note-child-said.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../../../../wrong-words.ts';
import { casePath, headOf, seeAsWorker } from '../../../case-page.ts';
import { changingOf, networkIn } from '../../map-page.ts';
import { personIn } from '../person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => {
    const network = networkIn(room);
    const { id, name } = personIn(network, params.person);
    if (!isChild(network, id)) error(404, 'not found');
    const said = saidByChild(room.leaves, id).map(({ id: saidId, content: { words, on } }) => ({
      id: saidId,
      words,
      on
    }));
    return { ...headOf(room), ...changingOf(room), name, said };
  });

const sentences = {
  'no-words': m.conv_answer_no_words,
  'words-too-long': m.wrong_words_too_long,
  'recording-not-agreed': m.net_ask_first,
  closed: m.cases_is_closed
};

type Params = { organisation: string; case: string; person: string };
const here = (params: Params): string => `${casePath(params)}/map/${params.person}/said`;

export const actions: Actions = {
  add: async ({ request, locals, params }) => {
    const form = await request.formData();
    const words = textOf(fieldsOf(form), 'words');
    const done = await noteChildSaid(locals.working(form), { caseId: params.case, childId: params.person, words });
    if (done.ok) redirect(303, here(params));
    return fail(400, { errors: wrongIn(done, sentences), words });
  },
  forget: async ({ request, locals, params }) => {
    const form = await request.formData();
    const id = textOf(fieldsOf(form), 'id');
    const done = await forgetChildSaid(locals.working(form), { caseId: params.case, childId: params.person, id });
    return done.ok ? redirect(303, here(params)) : error(404, 'not found');
  }
};
