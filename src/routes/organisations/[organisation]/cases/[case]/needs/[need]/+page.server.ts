import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { ofKind } from '#domain/cases/leaf.ts';
import { knownOf, type NeedReason, type SplitReason } from '#domain/needs/need.ts';
import { resumeNeed, rewordNeed } from '#server/needs/change-need.ts';
import { splitNeed } from '#server/needs/post-need.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { versionIn } from '../../case-page.ts';
import { needPath, seeNeed } from '../need-page.ts';
import { wrongIn } from '../../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'needs', ({ room, need, today }) => {
    const all = ofKind(room.leaves, 'need').map(({ id, content }) => ({ id, ...content }));
    return {
      known: knownOf(need.content, today).filter(({ by, isOld }) => by !== 'nobody' || isOld),
      parts: all.filter(({ partOf }) => partOf === need.id),
      whole: all.find(({ id }) => id === need.content.partOf) ?? null
    };
  });

const sentences = {
  'no-words': m.plans_need_no_words,
  'words-too-long': m.wrong_words_too_long,
  'no-task': m.wrong_no_choice,
  'too-many': m.plans_split_too_many,
  ended: m.form_gone,
  'not-ended': m.form_gone,
  'changed-meanwhile': m.form_gone,
  closed: m.cases_is_closed
} satisfies Record<NeedReason | SplitReason | 'not-ended' | 'changed-meanwhile' | 'closed', () => string>;

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };
type Typed = { words: string; task: string; parts: string };

function answer(done: Done, to: string, typed: Typed) {
  if (done.ok) redirect(303, to);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors, values: typed });
}

async function asked({ request, locals, params }: Parameters<Actions[string]>[0]) {
  const form = await request.formData();
  const fields = fieldsOf(form);
  const typed = { words: textOf(fields, 'words'), task: textOf(fields, 'task'), parts: textOf(fields, 'parts') };
  const at = { caseId: params.case, needId: params.need, version: versionIn(fields) };
  return { visit: locals.working(form), typed, at };
}

export const actions: Actions = {
  reword: async (event) => {
    const { visit, typed, at } = await asked(event);
    return answer(await rewordNeed(visit, at, typed), needPath(event.params), typed);
  },
  split: async (event) => {
    const { visit, typed, at } = await asked(event);
    return answer(await splitNeed(visit, { ...at, lines: typed.parts }), needPath(event.params), typed);
  },
  resume: async (event) => {
    const { visit, typed, at } = await asked(event);
    return answer(await resumeNeed(visit, at), needPath(event.params), typed);
  }
};
