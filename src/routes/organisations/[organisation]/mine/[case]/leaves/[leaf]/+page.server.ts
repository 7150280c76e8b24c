import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { correctLeaf, deleteLeaf, hideLeaf } from '#server/cases/correct-leaf.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { leavesOf } from '../../../../my-leaves.ts';
import { minePath, seeMine } from '../../../mine-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'mine' }, (room) => {
    const leaf = leavesOf(room).find(({ id }) => id === params.leaf);
    return leaf ? { leaf } : error(404, 'not found');
  });

const sentences = { 'no-words': m.cases_correct_no_words, 'words-too-long': m.wrong_words_too_long };

export const actions: Actions = {
  correct: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.mine(form);
    const words = textOf(fieldsOf(form), 'words');
    const done = await correctLeaf(visit, { caseId: params.case, leafId: params.leaf, words });
    if (done.ok) redirect(303, minePath(params));
    if (done.reason === 'not-found') error(404, 'not found');
    const errors: Record<string, string> = { words: sentences[done.reason]() };
    return fail(400, { errors, words });
  },
  hide: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.mine(form);
    const hidden = textOf(fieldsOf(form), 'hidden') === 'no' ? 'no' : 'yes';
    const done = await hideLeaf(visit, { caseId: params.case, leafId: params.leaf, hidden });
    if (!done.ok) error(404, 'not found');
    redirect(303, minePath(params));
  },
  delete: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.mine(form);
    const done = await deleteLeaf(visit, { caseId: params.case, leafId: params.leaf });
    if (done.ok) redirect(303, minePath(params));
    if (done.reason === 'not-found') error(404, 'not found');
    return fail(400, { errors: { form: m.cases_kept_by_law() } as Record<string, string>, words: '' });
  }
};
