import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { reachOf, whyNoReach } from '#domain/networks/reach.ts';
import { keepReach } from '#server/networks/keep-reach.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { wrongIn } from '../../../../../../../wrong-words.ts';
import { casePath, headOf, seeAsWorker, versionIn } from '../../../case-page.ts';
import { networkIn, todayAt } from '../../map-page.ts';
import { personIn } from '../person-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'map' }, (room) => {
    const person = personIn(networkIn(room), params.person);
    const whose = { leaves: room.leaves, personId: person.id };
    const kept = reachOf(whose);
    const { surname, address, phone } = kept?.content ?? { surname: '', address: '', phone: '' };
    return {
      ...headOf(room),
      name: person.name,
      why: whyNoReach(whose, todayAt(room)),
      reach: { surname, address, phone, version: kept?.version ?? 0 }
    };
  });

const sentences = {
  'no-task': m.table_reach_no_task,
  'not-told': m.table_reach_not_told,
  'words-too-long': m.wrong_words_too_long,
  'changed-meanwhile': m.form_gone,
  closed: m.cases_is_closed
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const draft = {
      surname: textOf(fields, 'surname'),
      address: textOf(fields, 'address'),
      phone: textOf(fields, 'phone')
    };
    const { case: caseId, person: personId } = params;
    const done = await keepReach(visit, { caseId, personId, version: versionIn(fields), draft });
    if (done.ok) redirect(303, `${casePath(params)}/map/${personId}`);
    return fail(400, { errors: wrongIn(done, sentences), typed: draft });
  }
};
