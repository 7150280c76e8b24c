import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { isRecordingAgreed } from '#domain/cases/cover.ts';
import { askedOf, askingNames, peopleToAskAbout } from '#domain/needs/asking.ts';
import { childrenIn } from '#domain/networks/for-advice.ts';
import { networkOf } from '#domain/networks/network.ts';
import { sayWhoMay } from '#server/needs/say-who-may.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { needPath, seeNeed } from '../../need-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  seeNeed(event, 'plan', ({ room, need, today }) => {
    const network = networkOf(room.leaves, { today, needId: need.id });
    return {
      mayRecord: isRecordingAgreed(room.cover),
      children: childrenIn(network).map(({ name }) => name),
      people: peopleToAskAbout(network).map(({ id, name }) => ({
        id,
        name,
        answers: askingNames.map((fact) => ({ fact, answer: askedOf(network, id, fact) }))
      }))
    };
  });

const sentences = { closed: m.cases_is_closed, 'recording-not-agreed': m.plans_not_agreed };

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = Object.fromEntries(Object.keys(fields).map((name) => [name, textOf(fields, name)]));
    const done = await sayWhoMay(visit, { caseId: params.case, needId: params.need, draft });
    if (done.ok) redirect(303, `${needPath(params)}/advice`);
    if (done.reason === 'not-found') error(404, 'not found');
    const errors: Record<string, string> = { form: sentences[done.reason]() };
    return fail(400, { errors, draft });
  }
};
