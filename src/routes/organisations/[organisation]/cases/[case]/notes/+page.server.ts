import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { ofKind } from '#domain/cases/leaf.ts';
import { changeNote, keepNote, removeNote, shareNote } from '#server/cases/keep-note.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'notes' }, (room) => {
    const notes = ofKind(room.leaves, 'note').map(({ id, version, layer, content }) => ({
      id,
      version,
      layer,
      ...content
    }));
    return {
      ...headOf(room),
      own: notes.filter(({ layer }) => layer === 'note'),
      shared: notes.filter(({ layer }) => layer === 'file')
    };
  });

const sentences = {
  'no-words': m.cases_note_no_words,
  'words-too-long': m.wrong_words_too_long,
  'changed-meanwhile': m.form_gone,
  closed: m.cases_is_closed
};

async function asked({ request, locals, params }: RequestEvent) {
  const form = await request.formData();
  const visit = locals.working(form);
  const fields = fieldsOf(form);
  const [id, words] = [textOf(fields, 'id'), textOf(fields, 'words')];
  return { visit, words, note: { caseId: params.case, id, version: versionIn(fields) } };
}

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };

type Typed = { words?: string; changing?: { id: string; words: string } };

function answer(done: Done, { params }: RequestEvent, typed: Typed = {}) {
  if (done.ok) redirect(303, `${casePath(params)}/notes`);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, words: typed.words ?? '', changing: typed.changing ?? null });
}

export const actions: Actions = {
  keep: async (event) => {
    const { visit, words, note } = await asked(event);
    return answer(await keepNote(visit, { caseId: note.caseId, words }), event, { words });
  },
  change: async (event) => {
    const { visit, words, note } = await asked(event);
    return answer(await changeNote(visit, { ...note, words }), event, { changing: { id: note.id, words } });
  },
  remove: async (event) => {
    const { visit, note } = await asked(event);
    return answer(await removeNote(visit, note), event);
  },
  share: async (event) => {
    const { visit, note } = await asked(event);
    return answer(await shareNote(visit, note), event);
  }
};
