import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { answerRecording } from '#server/cases/answer-recording.ts';
import { eraseMine } from '#server/cases/erase-case.ts';
import { keepMap } from '#server/cases/keep-map.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { minePath, seeMine } from '../../mine-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeMine({ locals, caseId: params.case, part: 'mine' }, ({ cover, version }) => ({
    version,
    recording: cover.recording,
    keepsMap: cover.keepsMap,
    isClosed: cover.closing !== null
  }));

const gone = () => fail(400, { errors: { form: m.form_gone() } as Record<string, string> });

export const actions: Actions = {
  recording: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.mine(form);
    const fields = fieldsOf(form);
    const version = Number(textOf(fields, 'version'));
    const done = await answerRecording(visit, { caseId: params.case, version, answer: textOf(fields, 'answer') });
    if (done.ok) redirect(303, `${minePath(params)}/data`);
    return done.reason === 'not-found' ? error(404, 'not found') : gone();
  },
  keep: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.mine(form);
    const fields = fieldsOf(form);
    const version = Number(textOf(fields, 'version'));
    const done = await keepMap(visit, { caseId: params.case, version, keeps: textOf(fields, 'keeps') });
    if (done.ok) redirect(303, `${minePath(params)}/data`);
    return done.reason === 'not-found' ? error(404, 'not found') : gone();
  },
  erase: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = await locals.mineFreshly(form);
    const done = await eraseMine(visit, params.case);
    if (!done.ok) error(404, 'not found');
    redirect(303, done.value === 'all' ? `/organisations/${params.organisation}` : minePath(params));
  }
};
