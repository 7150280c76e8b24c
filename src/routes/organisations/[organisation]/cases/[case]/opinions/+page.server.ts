import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { ofKind } from '#domain/cases/leaf.ts';
import { networkOf } from '#domain/networks/network.ts';
import { undoneIds } from '#domain/networks/standing.ts';
import { knownIn } from '#server/conversations/change-conversation.ts';
import { noteOpinion, noteRole } from '#server/conversations/note-opinion.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'opinions' }, (room) => {
    const known = knownIn(room);
    const { people, away } = networkOf(room.leaves, known);
    const gone = undoneIds(room.leaves);
    const nameOf = (id: string | null): string => [...people, ...away].find((one) => one.id === id)?.name ?? '';
    return {
      ...headOf(room),
      isAgreed: known.isAgreed,
      people: people.map(({ id, name }) => ({ id, name })),
      opinions: ofKind(room.leaves, 'opinion')
        .filter(({ id }) => !gone.has(id))
        .map(({ id, content }) => ({ id, words: content.words, who: nameOf(content.whoId) })),
      roles: ofKind(room.leaves, 'valued-role')
        .filter(({ id }) => !gone.has(id))
        .map(({ id, content }) => ({ id, role: content.role, example: content.example, who: nameOf(content.whoId) }))
    };
  });

const sentences = {
  'no-words': m.conv_no_words,
  'no-answer': m.wrong_no_choice,
  'words-too-long': m.wrong_words_too_long,
  'name-too-long': m.conv_who_too_long,
  'recording-not-agreed': m.conv_not_recorded,
  closed: m.cases_is_closed
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  const text = (name: string) => textOf(fields, name);
  const typed = {
    ...{ words: text('words'), about: text('about'), role: text('role'), example: text('example') },
    ...{ whoId: text('whoId'), name: text('name') }
  };
  return { visit: locals.working(form), typed, caseId: params.case, whose: { whoId: typed.whoId, name: typed.name } };
}

type Asked = Awaited<ReturnType<typeof asked>>;
type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };

function answer(done: Done, { params }: RequestEvent, { typed }: Asked) {
  if (done.ok) redirect(303, `${casePath(params)}/opinions`);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, typed });
}

export const actions: Actions = {
  opinion: async (event) => {
    const said = await asked(event);
    const { visit, typed, caseId, whose } = said;
    return answer(await noteOpinion(visit, { caseId, whose, draft: typed }), event, said);
  },
  role: async (event) => {
    const said = await asked(event);
    const { visit, typed, caseId, whose } = said;
    return answer(
      await noteRole(visit, { caseId, whose, draft: { role: typed.role, example: typed.example } }),
      event,
      said
    );
  }
};
