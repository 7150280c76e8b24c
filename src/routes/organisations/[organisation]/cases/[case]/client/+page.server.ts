import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { clientsOfCase } from '#server/clients/clients-of-case.ts';
import { letClientGo } from '#server/clients/let-client-go.ts';
import { letClientIn } from '#server/clients/let-client-in.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'client' }, async (room, tx) => ({
    ...headOf(room),
    clients: await clientsOfCase(tx, room)
  }));

const sentences = {
  'wrong-email': m.wrong_email,
  'email-known': m.cases_client_email_known,
  'only-for-an-emergency': m.cases_only_for_emergency
};

export const actions: Actions = {
  in: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = await locals.workingFreshly(form);
    const email = textOf(fieldsOf(form), 'email');
    const done = await letClientIn(visit, { caseId: params.case, email });
    if (done.ok) redirect(303, `${casePath(params)}/client`);
    const errors = wrongIn(done, sentences);
    return fail(400, { errors, email: email.slice(0, 300) });
  },
  go: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const done = await letClientGo(visit, { caseId: params.case, personId: textOf(fieldsOf(form), 'person') });
    if (!done.ok) error(404, 'not found');
    redirect(303, `${casePath(params)}/client`);
  }
};
