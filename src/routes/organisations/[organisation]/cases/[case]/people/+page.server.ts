import { fail, redirect } from '@sveltejs/kit';
import { m } from '#messages';
import { askAlong } from '#server/relations/ask-along.ts';
import { peopleOnCase } from '#server/relations/people-on-case.ts';
import { takeOffCase } from '#server/relations/take-off-case.ts';
import { fieldsOf, textOf } from '#server/platform/form.ts';
import { momentInWords } from '../../../../../clock-words.ts';
import { casePath, headOf, seeAsWorker } from '../case-page.ts';
import { wrongIn } from '../../../../../wrong-words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  seeAsWorker({ locals, caseId: params.case, part: 'people' }, async (room, tx) => {
    const { on, others } = await peopleOnCase(tx, room);
    const { timezone } = room.visit.organisation;
    return {
      ...headOf(room),
      on: on.map(({ beginsAt, endsAt, ...one }) => ({
        ...one,
        isMe: one.personId === room.visit.personId,
        from: momentInWords(beginsAt, timezone),
        until: endsAt ? momentInWords(endsAt, timezone) : null
      })),
      others: others.map(({ id, name }) => ({ value: id, label: name }))
    };
  });

const sentences = {
  'no-colleague': m.wrong_no_choice,
  'only-for-an-emergency': m.cases_only_for_emergency,
  'last-one': m.cases_last_one
};

type Done = { ok: true } | { ok: false; reason: 'not-found' | keyof typeof sentences; field?: string };

function answer(done: Done, path: string) {
  if (done.ok) redirect(303, path);
  const errors = wrongIn(done, sentences);
  return fail(400, { errors });
}

export const actions: Actions = {
  along: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const personId = textOf(fieldsOf(form), 'personId');
    return answer(await askAlong(visit, { caseId: params.case, personId }), `${casePath(params)}/people`);
  },
  off: async ({ request, locals, params }) => {
    const form = await request.formData();
    const visit = locals.working(form);
    const fields = fieldsOf(form);
    const done = await takeOffCase(visit, { caseId: params.case, relationId: textOf(fields, 'relation') });
    const isMe = textOf(fields, 'me') === 'yes';
    const list = `/organisations/${params.organisation}/cases`;
    return answer(done, isMe ? list : `${casePath(params)}/people`);
  }
};
